import type { PolicyType } from '@aws-sdk/client-organizations';
import { known, type Part, type Unknown, unknown } from '../../account/part.ts';
import type { Organisation } from '../../account/surroundings.ts';
import { utc } from '../clock.ts';
import { apiAction } from './api-action.ts';
import type { Collector, Session } from './collector.ts';

const describe = apiAction('organizations:DescribeOrganization');
const listParents = apiAction('organizations:ListParents');
const listPolicies = apiAction('organizations:ListPoliciesForTarget');
const describePolicy = apiAction('organizations:DescribePolicy');

/** The organisation and the policies by which it limits the account; those can be read from its management account only. */
export const organisation: Collector = {
  calls: [describe, listParents, listPolicies, describePolicy],
  async collect(session) {
    const { ask, account, organisation: lookup } = session;
    const answer = await ask(describe, lookup.describe, { absent: ['AWSOrganizationsNotInUse'] });
    if (answer.kind !== 'known') return { edit: (state) => ({ ...state, organisation: answer }) };
    const { read, value } = answer;
    const { Id: id = '', MasterAccountId: managementAccount = '' } = value ?? {};
    const policies = async (type: PolicyType): Promise<Organisation['scps']> => {
      // Neither kind of policy binds the management account, whatever is attached above it.
      if (account === managementAccount) return known({}, read);
      if (lookup.clients === session.clients) return unknown('only the management account of the organisation tells its policies');
      return policiesOver(account, type, session);
    };
    const [scps, rcps] = await Promise.all([policies('SERVICE_CONTROL_POLICY'), policies('RESOURCE_CONTROL_POLICY')]);
    const held = known<Organisation>({ id, managementAccount, scps, rcps }, read);
    return { edit: (state) => ({ ...state, organisation: held }) };
  },
};

/** Documents of the policies of one type on an account and on everything above it. */
async function policiesOver(
  account: string,
  type: PolicyType,
  { ask, clock, organisation: lookup }: Session,
): Promise<Organisation['scps']> {
  const ids = new Set<string>();
  for (let target: string | undefined = account; target !== undefined; ) {
    const at: string = target;
    const attached = await ask(listPolicies, () => lookup.attached(type, at), { subject: at });
    if (attached.kind !== 'known') return attached;
    for (const id of attached.value) ids.add(id);
    if (at.startsWith('r-')) break;
    const parents: Part<string[]> = await ask(listParents, () => lookup.parents(at), { subject: at });
    if (parents.kind !== 'known') return parents;
    target = parents.value[0];
  }
  const documents = await Promise.all(
    [...ids].sort().map(async (id) => [id, await ask(describePolicy, () => lookup.document(id), { subject: id })] as const),
  );
  const failed = documents.map(([, document]) => document).find((document): document is Unknown => document.kind === 'unknown');
  if (failed !== undefined) return failed;
  const entries = documents.flatMap(([id, document]) => (document.kind === 'known' ? [[id, document.value] as const] : []));
  return known(Object.fromEntries(entries), { at: utc(clock.now()), source: listPolicies.permission });
}

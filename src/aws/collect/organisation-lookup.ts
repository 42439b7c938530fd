import type { Organization, PolicyType } from '@aws-sdk/client-organizations';
import type { Clients } from '../clients.ts';
import { once } from '../once.ts';
import { everyTokenPage } from './every-page.ts';

/** Answers of AWS Organizations, each asked for once however many accounts of the organisation want it. Rejects as the SDK does. */
export interface OrganisationLookup {
  clients: Clients;
  describe: () => Promise<Organization | undefined>;
  /** Ids of the organisational unit or root right above an account or unit. */
  parents: (child: string) => Promise<string[]>;
  /** Ids of the policies attached to a root, unit or account itself. */
  attached: (type: PolicyType, target: string) => Promise<string[]>;
  document: (policy: string) => Promise<string>;
}

/** Looks at the organisation with the credentials of one account, best of its management account. */
export function organisationLookup(clients: Clients): OrganisationLookup {
  const described = once(async () => (await (await clients.organizations()).describeOrganization({})).Organization);
  const parents = once(async (child = '') => {
    const organizations = await clients.organizations();
    const found = await everyTokenPage(
      (token) => organizations.listParents({ ChildId: child, ...(token === undefined ? {} : { NextToken: token }) }),
      (page) => page.Parents,
      (page) => page.NextToken,
    );
    return found.flatMap(({ Id }) => Id ?? []);
  });
  const document = once(async (policy = '') => {
    const { Policy } = await (await clients.organizations()).describePolicy({ PolicyId: policy });
    return Policy?.Content ?? '';
  });
  const attached = (type: PolicyType) =>
    once(async (target = '') => {
      const organizations = await clients.organizations();
      const found = await everyTokenPage(
        (token) =>
          organizations.listPoliciesForTarget({ TargetId: target, Filter: type, ...(token === undefined ? {} : { NextToken: token }) }),
        (page) => page.Policies,
        (page) => page.NextToken,
      );
      return found.flatMap(({ Id }) => Id ?? []);
    });
  const [scps, rcps] = [attached('SERVICE_CONTROL_POLICY'), attached('RESOURCE_CONTROL_POLICY')];
  return {
    clients,
    describe: () => described(),
    parents,
    attached: (type, target) => (type === 'SERVICE_CONTROL_POLICY' ? scps(target) : rcps(target)),
    document,
  };
}

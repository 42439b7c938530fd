import { document, held, is, madeRole } from '../../../src/account/cases.ts';
import type { Policy } from '../../../src/account/entities.ts';
import { usedPolicies } from '../../../src/account/import/used-policies.ts';
import { wholeMembers } from '../../../src/account/members.ts';
import { absent } from '../../../src/account/part.ts';
import type { AccountState } from '../../../src/account/state.ts';

const read = { at: '2026-03-02T09:00:00Z', source: 'case' };

/** The state with the policies of AWS that are attached in it, as AWS lists them along; cases leave them out. */
export function withPoliciesOfAws(state: AccountState): AccountState {
  const missing = [...usedPolicies(state)].filter((arn) => arn.split(':')[4] === 'aws' && !state.policies.by.has(arn));
  const by = missing.reduce((table, arn) => table.put(arn, ofAws(arn)), state.policies.by);
  return { ...state, policies: { ...state.policies, by } };
}

/**
 * The state with another administrator, whom somebody can act as. Many cases take away the only one or, when they are
 * taken back, the one that they made, and no plan may leave an account without.
 */
export function withAnotherAdministrator(state: AccountState): AccountState {
  const trust = is(document([{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${state.account}:root` }, Action: 'sts:AssumeRole' }]));
  const inline = held({ all: is(document([{ Effect: 'Allow', Action: '*', Resource: '*' }])) });
  const lastUsed = is({ at: '2026-03-01T00:00:00Z', region: 'us-east-1' });
  const chief = madeRole('Chief', { trust, inline, lastUsed });
  return { ...state, roles: { ...state.roles, by: state.roles.by.put('chief', chief) } };
}

function ofAws(arn: string): Policy {
  const name = arn.slice(arn.lastIndexOf('/') + 1);
  const Action = name === 'AdministratorAccess' ? '*' : 's3:GetObject';
  const v1 = { id: 'v1', created: is('2015-02-06T18:39:46Z'), document: is(document([{ Effect: 'Allow', Action, Resource: '*' }])) };
  return {
    arn,
    name,
    id: is(`ANPAIW${name.toUpperCase()}`),
    path: is(arn.slice(arn.indexOf(':policy/') + ':policy'.length, arn.length - name.length)),
    created: is('2015-02-06T18:39:46Z'),
    description: absent(read),
    tags: wholeMembers({}, read),
    defaultVersion: is('v1'),
    versions: wholeMembers({ v1 }, read),
  };
}

import type { JsonObject } from '../../../kernel/json.ts';
import { sendsSource } from '../../../policy/sends-source.ts';
import type { Proposal } from '../../action.ts';
import { accountOfPrincipal, trustPrincipals } from '../../trust-principals.ts';
import type { Demand } from './demands.ts';

export type Chosen = { kind: 'chosen' } | { kind: 'other' } | Extract<Proposal, { kind: 'refused' }>;

export interface ChooseOptions {
  /** The role's own account. */
  account: string;
  principal: string | undefined;
  maySend: boolean;
}

/** Whether a statement is to get a condition. One that would then ask others for it too is refused. */
export function chosenStatement(
  statement: JsonObject,
  index: number,
  { of, key }: Demand,
  { account, principal, maySend }: ChooseOptions,
): Chosen {
  const principals = trustPrincipals(statement);
  if (statement.Effect !== 'Allow' || (principal !== undefined && !principals.some(({ name }) => name === principal)))
    return { kind: 'other' };
  const meant = principals.filter(({ kind, name }) => (of === 'service' ? kind === 'Service' : kind === 'AWS' && isForeign(name, account)));
  if (meant.length === 0) return { kind: 'other' };
  const rest = principals.filter((one) => !meant.includes(one)).map(({ name }) => name);
  if (rest.length > 0)
    return {
      kind: 'refused',
      reason: `Statement ${index + 1} also lets in ${rest.join(', ')}, who would be asked for ${key} too.`,
      instead: 'Give them a statement of their own first: trailward plan --action restore-trust --param document=FILE.',
    };
  if (of === 'account') return { kind: 'chosen' };
  for (const { name } of meant) {
    const sends = sendsSource(name);
    if (sends === 'no')
      return {
        kind: 'refused',
        reason: `${name} does not say on whose behalf it assumes a role, so that it could assume this one no more.`,
        instead: 'Leave the statement as it is, and hold who may pass the role to the service: iam:PassRole.',
      };
    if (sends === 'unknown' && !maySend)
      return {
        kind: 'refused',
        reason: `Whether ${name} says on whose behalf it assumes a role is not known, and if it does not, it could assume this one no more.`,
        instead: 'Look into the guide of the service or at an AssumeRole event of it, then say so: --param sends=true.',
      };
  }
  return { kind: 'chosen' };
}

/** `*` and unique ids belong to no account that can be told. */
function isForeign(name: string, account: string): boolean {
  const owner = accountOfPrincipal(name);
  return owner !== undefined && owner !== account;
}

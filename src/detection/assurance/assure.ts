import type { Observation } from '../../catalogue/observe.ts';
import type { Past } from '../past.ts';
import type { Assurance, Judge } from './assurance.ts';
import { judgeAudited } from './judge-audited.ts';
import { judgeAuthorised } from './judge-authorised.ts';
import { judgeMfa } from './judge-mfa.ts';
import { judgePasswordPolicy } from './judge-password-policy.ts';
import { judgePermission } from './judge-permission.ts';
import { judgeTransport } from './judge-transport.ts';

const claims: readonly [Assurance['id'], string, Judge][] = [
  ['permission', 'The actor did not raise its own access by this call.', judgePermission],
  ['password-policy', 'The account asked for strong passwords at the time.', judgePasswordPolicy],
  ['mfa', 'The call was made with MFA.', judgeMfa],
  ['authorised', 'The call was authorised.', judgeAuthorised],
  ['audited', 'The call is on record in full.', judgeAudited],
  ['transport', 'The call was made over TLS 1.2 or better.', judgeTransport],
];

/** What ought to hold for a change, each as held, violated or not determinable, with the evidence. */
export function assure(observation: Observation, past: Past): Assurance[] {
  return claims.map(([id, claim, judge]) => ({ id, claim, ...judge(observation, past) }));
}

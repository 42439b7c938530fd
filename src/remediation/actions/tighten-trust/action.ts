import type { AccountState } from '../../../account/state.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { knownTrust } from '../../known-trust.ts';
import { roleUse } from '../../role-use.ts';
import { trustChange } from '../../trust-change.ts';
import { isWholeAccount } from '../../trust-principals.ts';
import { tightened } from './tightened.ts';

export const action = defineAction({
  id: 'tighten-trust',
  family: 'trust',
  about:
    'Takes one principal out of the trust policy of a role, or puts a named principal in the place of everybody (*) or of a whole account. Only the statements that name it are edited, and their conditions stay. Sessions that are open go on until they end. Where nobody would be left the plan is refused unless that is asked for.',
  reversal: 'The old trust policy is put back to the letter.',
  risk: 'R2',
  targets: ['role'],
  parameters: {
    'remove-principal': { about: 'The principal to take out, exactly as the trust policy has it.', type: { kind: 'text' } },
    'to-principal': {
      about: 'ARN of the user, role or account to put in its place, or in the place of * and of its whole account.',
      type: { kind: 'text' },
    },
    nobody: { about: 'Go on although nobody is left who may assume the role.', type: { kind: 'flag' } },
  },
  calls: ['iam:UpdateAssumeRolePolicy'],
  plan,
});

const named = /^arn:([a-z-]+):(?:iam::\d{12}:(?:root|(?:user|role)\/[\w+=,.@/-]+)|sts::\d{12}:assumed-role\/[\w+=,.@-]+\/[\w+=,.@-]+)$/;

function plan({ state, partition, target, parameter }: ActionContext): Proposal {
  const found = knownTrust(state, target);
  if (found.kind === 'refused') return found;
  const { role, text, statements } = found;
  const [remove, to] = [parameter('remove-principal'), parameter('to-principal')];
  if (remove === undefined && to === undefined)
    return {
      kind: 'refused',
      reason: 'Who is to be let in no more is not said.',
      instead: 'Give remove-principal, to-principal, or both.',
    };
  const wrong = to === undefined ? undefined : wrongPrincipal(state, partition, to, remove);
  if (wrong !== undefined) return wrong;
  const result = tightened(text, statements, {
    ...(remove === undefined ? {} : { remove }),
    ...(to === undefined ? {} : { to }),
    mayBeNobody: parameter('nobody') === 'true',
  });
  if (result.kind === 'refused') return result;
  const who = result.gone.join(', ');
  return trustChange(state, {
    role,
    document: result.document,
    title: to === undefined ? `Let ${who} assume role ${role.name} no more` : `Let ${to} assume role ${role.name} in place of ${who}`,
    why: 'Who may assume a role has all that the role may do.',
    breaks: [
      `Whoever assumes role ${role.name} as ${who}${to === undefined ? '' : `, other than ${to},`} is refused from then on.`,
      ...roleUse(role),
    ],
    notes: ['Sessions that are open go on until they end. To end them: trailward plan --action revoke-sessions.'],
  });
}

function wrongPrincipal(state: AccountState, partition: string, to: string, remove: string | undefined): Proposal | undefined {
  const refused = (reason: string, instead: string): Proposal => ({ kind: 'refused', reason, instead });
  if (named.exec(to)?.[1] !== partition)
    return refused(`${to} is no ARN of a user, role, session or account in the partition ${partition}.`, 'Name one principal in full.');
  if (isWholeAccount(to) && remove !== '*')
    return refused(
      `${to} means everybody in the account.`,
      'Name a user or role; a whole account only in the place of *: --param remove-principal=*.',
    );
  const own = /^arn:[^:]+:iam::(\d{12}):(user|role)\/(?:.*\/)?([^/]+)$/.exec(to);
  const [, account, kind, name = ''] = own ?? [];
  if (own === null || account !== state.account) return undefined;
  const table = kind === 'user' ? state.users : state.roles;
  return table.whole.kind === 'known' && table.by.get(name.toLowerCase()) === undefined
    ? refused(`There is no ${kind} ${name} in the account, and AWS takes no trust in what does not exist.`, 'Name one that exists.')
    : undefined;
}

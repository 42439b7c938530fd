import type { Role } from '../../../account/entities.ts';
import { knownValue } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import { readPolicyDocument } from '../../../kernel/policy-document.ts';
import { documentProblem } from '../../../policy/document-problem.ts';
import { rawStatements } from '../../../policy/raw-statements.ts';
import { trustOpenings } from '../../../policy/trust-openings.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { roleUse } from '../../role-use.ts';
import { trustChange } from '../../trust-change.ts';
import { trustPrincipals } from '../../trust-principals.ts';
import { earlierTrust } from './earlier-trust.ts';

export const action = defineAction({
  id: 'restore-trust',
  family: 'trust',
  about:
    'Puts a trust policy of a role back: the document that is given, or the one that stood before the newest change that the ingested history shows. A document from the history that lets in everybody, or any customer of a public identity provider, is not put back unless it is given.',
  reversal: 'The trust policy that stands now is put back to the letter.',
  risk: 'R2',
  targets: ['role'],
  parameters: { document: { about: 'The trust policy to put; from the ingested history unless given.', type: { kind: 'document' } } },
  calls: ['iam:UpdateAssumeRolePolicy'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, target, parameter } = context;
  const role = state.roles.by.get(target.name.toLowerCase());
  const now = role === undefined ? undefined : knownValue(role.trust);
  if (role === undefined || now === undefined)
    return {
      kind: 'refused',
      reason:
        role === undefined && state.roles.whole.kind === 'known'
          ? `There is no role ${target.name}.`
          : `The trust policy of role ${target.name} is not known.`,
      instead: 'Read the account first: trailward collect.',
    };
  const given = parameter('document');
  const wanted = given === undefined ? earlierTrust(context, role.name, now) : { kind: 'document' as const, document: given };
  if (wanted.kind !== 'document') return wanted;
  const { document } = wanted;
  if (document === now) return { kind: 'nothing', reason: `Role ${role.name} has this trust policy already.` };
  const problem = documentProblem(document, 'trust');
  if (problem !== undefined)
    return {
      kind: 'refused',
      reason: `The document ${problem}.`,
      instead: 'Put it right, or give another by file: --param document=FILE.',
    };
  const open = openTo(state, document);
  if (given === undefined && open.length > 0)
    return {
      kind: 'refused',
      reason: `The trust policy before lets in ${open.join(', ')}.`,
      instead: 'Put a narrower one, or give this one by file if you mean it: --param document=FILE.',
    };
  return change(state, role, document, now, open);
}

function change(state: AccountState, role: Role, document: string, now: string, open: readonly string[]): Proposal {
  const [before, after] = [principalsOf(now), principalsOf(document)];
  const gone = before.filter((name) => !after.includes(name));
  const come = after.filter((name) => !before.includes(name));
  return trustChange(state, {
    role,
    document,
    title: `Put the trust policy of role ${role.name} back`,
    why: 'Who may assume a role has all that the role may do, and somebody changed who may.',
    breaks: gone.length === 0 ? [] : [`Whoever assumes role ${role.name} as ${gone.join(', ')} is refused from then on.`, ...roleUse(role)],
    notes: [
      ...(come.length === 0 ? [] : [`It lets in again: ${come.join(', ')}.`]),
      ...open.map((who) => `It lets in ${who}.`),
      'Sessions that are open go on until they end. To end them: trailward plan --action revoke-sessions.',
    ],
  });
}

function openTo({ account }: AccountState, document: string): string[] {
  const reading = readPolicyDocument(document);
  const openings = reading.kind === 'document' ? trustOpenings(reading.statements, account) : [];
  return openings.flatMap(({ kind, principal, limits }) => {
    if (kind === 'anyone' && limits.length === 0) return [`everybody (${principal})`];
    return kind === 'federation-without-subject' ? [`any customer of ${principal}`] : [];
  });
}

function principalsOf(document: string): string[] {
  const allowing = rawStatements(document).filter(({ Effect }) => Effect === 'Allow');
  return [...new Set(allowing.flatMap((statement) => trustPrincipals(statement).map(({ name }) => name)))];
}

import type { AccountState } from '../../../account/state.ts';
import { readPolicyDocument } from '../../../kernel/policy-document.ts';
import { editDocument, type StatementEdit } from '../../../policy/edit-document.ts';
import { trustOpenings } from '../../../policy/trust-openings.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { knownTrust } from '../../known-trust.ts';
import { roleUse } from '../../role-use.ts';
import { trustChange } from '../../trust-change.ts';
import { trustPrincipals } from '../../trust-principals.ts';
import { federated } from './federated.ts';

export const action = defineAction({
  id: 'add-federation-condition',
  family: 'trust',
  about:
    'Adds to the statements of a trust policy that let in an OIDC provider the audience and the subject of the token, and to those of a SAML provider the audience. Without a subject, whoever can get a token of a public provider may assume the role. The statements are edited, and what they ask for already stays.',
  reversal: 'The old trust policy is put back to the letter.',
  risk: 'R2',
  targets: ['role'],
  parameters: {
    subject: {
      about:
        'Subject of the token, * and ? allowed inside: repo:acme/shop:ref:refs/heads/main. Needed for OIDC unless the statement asks for one.',
      type: { kind: 'text' },
    },
    audience: {
      about: 'Audience of the token; the only client id of the OIDC provider, or the sign-in address of AWS for SAML, unless given.',
      type: { kind: 'text' },
    },
    provider: { about: 'Only in statements that name this provider, exactly as the trust policy has it.', type: { kind: 'text' } },
  },
  calls: ['iam:UpdateAssumeRolePolicy'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, target, parameter } = context;
  const found = knownTrust(state, target);
  if (found.kind === 'refused') return found;
  const { role, text, statements } = found;
  const [edits, whom, seen]: [StatementEdit[], Set<string>, Set<number>] = [[], new Set(), new Set()];
  for (const [statement, written] of statements.entries()) {
    const principals = trustPrincipals(written);
    const provider = principals.find(({ kind, name }) => kind === 'Federated' && (parameter('provider') ?? name) === name)?.name;
    if (written.Effect !== 'Allow' || provider === undefined) continue;
    if (principals.length > 1)
      return {
        kind: 'refused',
        reason: `Statement ${statement + 1} also lets in ${principals
          .filter(({ name }) => name !== provider)
          .map(({ name }) => name)
          .join(', ')}, who could not meet the condition.`,
        instead: 'Give each a statement of its own first: trailward plan --action restore-trust --param document=FILE.',
      };
    seen.add(statement);
    const result = federated(context, written, statement, provider);
    if (result.kind === 'refused') return result;
    if (result.kind === 'has') continue;
    edits.push({ kind: 'set', statement, members: { Condition: result.condition } });
    whom.add(provider);
  }
  if (seen.size === 0)
    return {
      kind: 'refused',
      reason: `No statement of the trust policy of role ${role.name} lets in ${parameter('provider') ?? 'an identity provider'}.`,
      instead: 'For accounts and services: trailward plan --action add-trust-condition.',
    };
  const document = editDocument(text, { edits }) ?? text;
  const open = stillOpen(state, document, seen);
  if (open !== undefined)
    return {
      kind: 'refused',
      reason: `The subject fits any customer of ${open}.`,
      instead: 'Name the organisation, repository or project in the subject: --param subject=…',
    };
  if (edits.length === 0) return { kind: 'nothing', reason: `The trust policy of role ${role.name} asks for it already.` };
  const providers = [...whom].join(', ');
  return trustChange(state, {
    role,
    document,
    title: `Ask callers from ${providers} for audience and subject to assume role ${role.name}`,
    why: 'A provider hands tokens to many. Only audience and subject tell for whom one is.',
    breaks: [
      `Callers from ${providers} whose token is for another audience or subject cannot assume role ${role.name} from then on.`,
      ...roleUse(role),
    ],
  });
}

function stillOpen({ account }: AccountState, document: string, seen: ReadonlySet<number>): string | undefined {
  const reading = readPolicyDocument(document);
  const openings = reading.kind === 'document' ? trustOpenings(reading.statements, account) : [];
  return openings.find(({ kind, statement }) => kind === 'federation-without-subject' && seen.has(statement))?.principal;
}

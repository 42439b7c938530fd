import type { JsonObject } from '../../../kernel/json.ts';
import { editDocument, type StatementEdit } from '../../../policy/edit-document.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { knownTrust } from '../../known-trust.ts';
import { roleUse } from '../../role-use.ts';
import { trustChange } from '../../trust-change.ts';
import { trustPrincipals } from '../../trust-principals.ts';
import { withCondition } from '../../with-condition.ts';
import { chosenStatement } from './chosen-statement.ts';
import { demands } from './demands.ts';

export const action = defineAction({
  id: 'add-trust-condition',
  family: 'trust',
  about:
    'Adds a condition to the statements of a trust policy that let in another account (sts:ExternalId) or a service of AWS (aws:SourceAccount, aws:SourceArn), so that the one who is let in cannot be talked into acting for somebody else. The statements are edited, and what they ask for already stays. Not every service says on whose behalf it acts: for one that does not, the role would stop working, so it is refused.',
  reversal: 'The old trust policy is put back to the letter.',
  risk: 'R2',
  targets: ['role'],
  parameters: {
    'external-id': { about: 'The id that the other account must send; agree on it with them first.', type: { kind: 'text' } },
    'source-account': { about: 'Account on whose behalf a service may act, twelve digits.', type: { kind: 'text' } },
    'source-arn': { about: 'ARN, or pattern of ARNs, of what a service may act for.', type: { kind: 'text' } },
    principal: { about: 'Only in statements that name this principal, exactly as the trust policy has it.', type: { kind: 'text' } },
    sends: {
      about:
        'Go on for a service of which nobody knows whether it says on whose behalf it acts; look into its guide or at an AssumeRole event first.',
      type: { kind: 'flag' },
    },
  },
  calls: ['iam:UpdateAssumeRolePolicy'],
  plan,
});

function plan({ state, target, parameter }: ActionContext): Proposal {
  const found = knownTrust(state, target);
  if (found.kind === 'refused') return found;
  const { role, text, statements } = found;
  const asked = demands(parameter);
  if ('kind' in asked) return asked;
  if (state.account === '')
    return {
      kind: 'refused',
      reason: 'Which account this is is not known, so no account can be told to be another.',
      instead: 'Read the account first: trailward collect.',
    };
  const members = new Map<number, JsonObject>();
  const whom = new Set<string>();
  let seen = 0;
  for (const [index, statement] of statements.entries()) {
    for (const demand of asked) {
      const chosen = chosenStatement(statement, index, demand, {
        account: state.account,
        principal: parameter('principal'),
        maySend: parameter('sends') === 'true',
      });
      if (chosen.kind === 'refused') return chosen;
      if (chosen.kind === 'other') continue;
      seen += 1;
      const result = withCondition(members.get(index) ?? statement, demand.operator, demand.key, demand.value);
      if (result.kind === 'has') continue;
      if (result.kind === 'other')
        return {
          kind: 'refused',
          reason: `Statement ${index + 1} asks for another ${demand.key} already: ${result.values.join(', ')}.`,
          instead: 'Change it by hand, or put a whole trust policy: trailward plan --action restore-trust.',
        };
      members.set(index, { ...statement, Condition: result.condition });
      for (const { name } of trustPrincipals(statement)) whom.add(name);
    }
  }
  if (seen === 0)
    return {
      kind: 'refused',
      reason: `No statement of the trust policy of role ${role.name} is of that kind.`,
      instead: 'An external id is for other accounts, a source for services of AWS.',
    };
  if (members.size === 0) return { kind: 'nothing', reason: `The trust policy of role ${role.name} asks for it already.` };
  const edits = [...members].map(([statement, { Condition }]): StatementEdit => ({ kind: 'set', statement, members: { Condition } }));
  const document = editDocument(text, { edits }) ?? text;
  const keys = asked.map(({ key, value }) => `${key} ${value}`).join(' and ');
  return trustChange(state, {
    role,
    document,
    title: `Ask ${[...whom].join(', ')} for ${keys} to assume role ${role.name}`,
    why: 'Whoever acts for many customers could be talked into using this role for another one of them.',
    breaks: [`${[...whom].join(', ')} cannot assume role ${role.name} without ${keys} from then on.`, ...roleUse(role)],
  });
}

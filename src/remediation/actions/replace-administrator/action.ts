import { type ActionContext, type CallDraft, type Draft, defineAction, type Proposal } from '../../action.ts';
import { callsLost } from '../../calls-lost.ts';
import { documentReach } from '../../document-reach.ts';
import { groupsOfUser } from '../../groups-of-user.ts';
import type { HeldDocument } from '../../held-documents.ts';
import { shellQuote } from '../../languages/cli/shell-quote.ts';
import { type PolicyHolder, policyHolder } from '../../policy-holder.ts';
import { principalsUnder } from '../../principals-under.ts';
import { administratorPolicies } from './administrator-policies.ts';
import { replacement } from './replacement.ts';

export const action = defineAction({
  id: 'replace-administrator',
  family: 'policies',
  about:
    'Gives one user, group or role the policy of a document that you wrote, and then takes away each policy of its own that amounts to administrator: the new one first, a pause for a yes, then the old. Whatever it called that the new document does not allow is named from the ingested history. A document that amounts to administrator itself is refused. Groups of a user are not touched.',
  reversal: 'What was taken away is given back, and the new policy is taken away and deleted.',
  risk: 'R2',
  targets: ['user', 'group', 'role'],
  parameters: {
    document: { about: 'The policy document to give instead.', type: { kind: 'document' }, required: true },
    name: { about: 'Name of the new policy.', type: { kind: 'text' }, required: true },
    as: {
      about: 'Whether it becomes a customer-managed policy or an inline policy.',
      type: { kind: 'choice', of: ['managed', 'inline'] },
      default: 'managed',
    },
  },
  calls: [
    'iam:CreatePolicy',
    ...['User', 'Group', 'Role'].flatMap((word) => [
      `iam:Attach${word}Policy`,
      `iam:Detach${word}Policy`,
      `iam:Put${word}Policy`,
      `iam:Delete${word}Policy`,
    ]),
  ],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, target, parameter } = context;
  const found = policyHolder(state, target);
  if (found.kind === 'refused') return found;
  const { holder } = found;
  const { policies, unknown, isTogether, isWhole } = administratorPolicies(state, holder);
  if (policies.length === 0) return withoutAny(context, holder, isTogether, isWhole && unknown.length === 0);
  const document = parameter('document') ?? '';
  const reach = documentReach(document);
  if (reach === 'administrator')
    return {
      kind: 'refused',
      reason: 'The document amounts to administrator itself.',
      instead: 'Allow less: no IAM writes on every resource.',
    };
  if (reach === 'denies')
    return {
      kind: 'refused',
      reason: 'The document allows nothing.',
      instead: 'To give nothing instead, detach the policy: trailward plan --action detach-policy.',
    };
  const first = replacement(context, holder, document);
  if ('kind' in first) return first;
  const self = `${holder.kind}/${holder.name.toLowerCase()}`;
  const goes = (held: HeldDocument) =>
    held.holder === self && policies.some(({ policy, isManaged }) => policy === held.policy && isManaged === held.isManaged);
  return {
    kind: 'steps',
    title: `Replace administrator access of ${holder.called}`,
    steps: [...first, gate(holder), ...policies.map((held) => takenAway(holder, held))],
    breaks: callsLost(context, {
      principals: principalsUnder(state, holder),
      change: (held) => (goes(held) ? undefined : held),
      added: [{ holder: self, policy: parameter('name') ?? '', isManaged: true, document }],
    }),
    notes: [
      ...unknown.map(({ policy }) => `What policy ${policy} of ${holder.called} allows is not known; it stays.`),
      ...(isWhole ? [] : [`There may be more policies of ${holder.called} than are known; they stay.`]),
      ...administratorGroups(context, holder).map(
        (group) => `${holder.called} stays an administrator by group ${group}: plan the same for it.`,
      ),
    ],
  };
}

/** No policy of its own is an administrator's: another way may make it one, which must not pass for done. */
function withoutAny(context: ActionContext, holder: PolicyHolder, isTogether: boolean, isKnown: boolean): Proposal {
  const groups = administratorGroups(context, holder);
  if (groups.length > 0)
    return {
      kind: 'refused',
      reason: `${holder.called} is an administrator by group ${groups.join(', ')}, not by a policy of its own.`,
      instead: `Plan it for the group: --target ${shellQuote(`group:${groups[0] ?? ''}`)}, or take the user out of it.`,
    };
  if (isTogether)
    return {
      kind: 'refused',
      reason: `No single policy of ${holder.called} amounts to administrator; together they do.`,
      instead: 'Narrow the one that allows the IAM writes: trailward plan --action narrow-policy.',
    };
  return isKnown
    ? { kind: 'nothing', reason: `No policy of ${holder.called} amounts to administrator.` }
    : { kind: 'refused', reason: `Not every policy of ${holder.called} is known.`, instead: 'Read the account first: trailward collect.' };
}

function administratorGroups({ state }: ActionContext, { kind, entity }: PolicyHolder): string[] {
  if (kind !== 'user' || !('groups' in entity)) return [];
  const { groups } = groupsOfUser(state, entity);
  return groups
    .filter(
      (group) =>
        administratorPolicies(state, { kind: 'group', word: 'Group', name: group.name, called: '', entity: group }).policies.length > 0,
    )
    .map(({ name }) => name);
}

function gate({ called }: PolicyHolder): Draft {
  return {
    title: 'Make sure that the new policy is enough',
    why: 'Until here nothing is taken away. From here on whatever the new policy does not allow is refused.',
    gate: { kind: 'confirm', question: `Does the new policy allow what ${called} needs?` },
  };
}

function takenAway({ word, name, called }: PolicyHolder, { policy, isManaged }: HeldDocument): CallDraft {
  const why = 'It amounts to administrator.';
  return isManaged
    ? {
        title: `Detach policy ${policy} from ${called}`,
        why,
        call: { service: 'iam', action: `Detach${word}Policy`, parameters: { [`${word}Name`]: name, PolicyArn: policy } },
      }
    : {
        title: `Delete inline policy ${policy} of ${called}`,
        why,
        call: { service: 'iam', action: `Delete${word}Policy`, parameters: { [`${word}Name`]: name, PolicyName: policy } },
      };
}

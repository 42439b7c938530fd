import type { PasswordPolicy } from '../../../account/password-policy.ts';
import type { ApiCall } from '../../../kernel/api-call.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { expiringAtOnce } from '../../expiring-at-once.ts';
import { passwordPolicyCall } from '../../password-policy-call.ts';
import { earlierPolicy } from './earlier-policy.ts';
import { policyInDocument } from './policy-in-document.ts';
import { weakerFields } from './weaker-fields.ts';

export const action = defineAction({
  id: 'restore-password-policy',
  family: 'password',
  about:
    'Puts the account password policy back as it was, in one call with every field, or removes it where there was none. What to put back comes from the document that GetAccountPasswordPolicy answered earlier, or from the history: a call that changes the policy names all of it, so the call before the newest one tells what that replaced. Where the result would ask for less than the policy in force in any field, it is refused until weaker is asked for.',
  reversal: 'The policy that is in force now is put back in the same way.',
  risk: 'R2',
  targets: ['account'],
  parameters: {
    policy: { about: 'The policy to put back, as GetAccountPasswordPolicy answers it.', type: { kind: 'document' } },
    none: { about: 'Remove the policy, because there was none.', type: { kind: 'flag' } },
    weaker: { about: 'Put it back although it asks for less than the policy in force.', type: { kind: 'flag' } },
  },
  calls: ['iam:UpdateAccountPasswordPolicy', 'iam:DeleteAccountPasswordPolicy'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, now, parameter } = context;
  const { passwordPolicy } = state;
  if (passwordPolicy.kind === 'unknown')
    return {
      kind: 'refused',
      reason: `The password policy in force is not known (${passwordPolicy.reason}), so what would change cannot be told.`,
      instead: 'Read the account first: trailward collect.',
    };
  const wanted = wantedPolicy(context);
  if (wanted.kind === 'refused') return wanted;
  const before = passwordPolicy.kind === 'known' ? passwordPolicy.value : undefined;
  const { policy, from } = wanted;
  if (told(before) === told(policy)) return { kind: 'nothing', reason: 'The password policy is so already.' };
  const weaker = weakerFields(before, policy);
  if (weaker.length > 0 && parameter('weaker') !== 'true')
    return {
      kind: 'refused',
      reason: `The policy of ${from} asks for less than the one in force: ${weaker.join('; ')}.`,
      instead: 'Use set-password-policy, which keeps the stronger of both in each field, or add weaker=true if that is what is wanted.',
    };
  const remove: ApiCall = { service: 'iam', action: 'DeleteAccountPasswordPolicy', parameters: {} };
  return {
    kind: 'steps',
    title: policy === undefined ? 'Remove the account password policy' : 'Put the account password policy back',
    steps: [
      {
        title:
          policy === undefined
            ? 'Remove the password policy, so that the default of AWS holds'
            : 'Set the password policy as it was, all fields in one call',
        why: `It was so by ${from}. What is left out of a call goes back to its default, so the call names every field.`,
        call: policy === undefined ? remove : passwordPolicyCall(policy),
      },
    ],
    breaks: policy === undefined ? [] : expiringAtOnce(state, policy, before, now),
    notes: weaker.map((one) => `This weakens the policy: ${one}.`),
  };
}

type Wanted = { kind: 'policy'; policy: PasswordPolicy | undefined; from: string } | Extract<Proposal, { kind: 'refused' }>;

function wantedPolicy({ state, parameter, events }: ActionContext): Wanted {
  const [text, none] = [parameter('policy'), parameter('none') === 'true'];
  const instead = 'Give policy=<file with what GetAccountPasswordPolicy answered>, or none=true where there was no policy.';
  if (text !== undefined && none)
    return { kind: 'refused', reason: 'Both a policy and none are asked for.', instead: 'Give one of the two.' };
  if (none) return { kind: 'policy', policy: undefined, from: 'what was asked for' };
  if (text !== undefined) {
    const policy = policyInDocument(text);
    return typeof policy === 'string'
      ? { kind: 'refused', reason: policy, instead }
      : { kind: 'policy', policy, from: 'the document that was given' };
  }
  const earlier = earlierPolicy(state, events);
  return earlier.kind === 'policy' ? earlier : { kind: 'refused', reason: earlier.why, instead };
}

function told(policy: PasswordPolicy | undefined): string {
  return policy === undefined ? '' : JSON.stringify(passwordPolicyCall(policy));
}

import type { User } from '../../../account/entities.ts';
import { memberAt } from '../../../account/members.ts';
import { knownValue } from '../../../account/part.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { counted } from '../../counted.ts';
import { policyHolder } from '../../policy-holder.ts';
import { principalsUnder } from '../../principals-under.ts';
import { unfitDocument } from '../../unfit-document.ts';
import { effectsOn } from './effects-on.ts';
import { mfaDocument } from './mfa-document.ts';
import { unfitUsers } from './unfit-users.ts';

export const action = defineAction({
  id: 'require-mfa',
  family: 'mfa',
  about:
    'Puts an inline policy on one user or group that denies everything without MFA, but for what it takes to enrol a device and to sign in with it. It allows nothing by itself. Access keys never carry MFA, so whatever signs with one is refused until it fetches a session with a code, and a user that works for a machine is refused here for that reason. A user that must choose a new password at sign-in could not, and is refused as well unless that is left open.',
  reversal: 'The inline policy is deleted again.',
  risk: 'R2',
  targets: ['user', 'group'],
  parameters: {
    'password-change': {
      about: 'Leave the change of the own password open without MFA, which AWS advises against, because it helps whoever stole a password.',
      type: { kind: 'flag' },
    },
  },
  calls: ['iam:PutUserPolicy', 'iam:PutGroupPolicy'],
  plan,
});

const policyName = 'trailward-require-mfa';

function plan(context: ActionContext): Proposal {
  const { state, target, parameter } = context;
  const found = policyHolder(state, target);
  if (found.kind === 'refused') return found;
  const { holder } = found;
  const opensPasswordChange = parameter('password-change') === 'true';
  const document = mfaDocument(opensPasswordChange);
  const held = memberAt(holder.entity.inline, policyName);
  if (held?.kind === 'known' && held.value === document)
    return { kind: 'nothing', reason: `The inline policy ${policyName} of ${holder.called} says so already.` };
  if (held !== undefined)
    return {
      kind: 'refused',
      reason: `${holder.word} ${holder.name} has an inline policy ${policyName} that says something else, or of which it is not known what it says.`,
      instead:
        'Look at it. Where it was put by an earlier plan, take that back first: trailward rollback, or trailward plan --event EVENT-ID.',
    };
  const users = principalsUnder(state, holder).flatMap((principal): User[] => (principal.kind === 'user' ? [principal.entity] : []));
  const refusal =
    unfitUsers(context, holder, users, opensPasswordChange) ??
    unfitDocument(state, document, { kind: 'inline', holder, policy: policyName });
  if (refusal !== undefined) return refusal;
  const age = knownValue(state.passwordPolicy)?.maxPasswordAge ?? 0;
  const effects = users.map((user) => effectsOn(context, user));
  const isOpen =
    holder.kind === 'group' &&
    (state.users.whole.kind !== 'known' || [...state.users.by.values()].some(({ groups }) => groups.whole.kind !== 'known'));
  return {
    kind: 'steps',
    title: `Require MFA of ${holder.called}`,
    steps: [
      {
        title: `Deny ${holder.called} everything but enrolment without MFA`,
        why: 'A password or a key that is stolen opens nothing then without the device.',
        call: {
          service: 'iam',
          action: `Put${holder.word}Policy`,
          parameters: { [`${holder.word}Name`]: holder.name, PolicyName: policyName, PolicyDocument: document },
        },
        risk: 'R2',
      },
    ],
    breaks: [
      ...effects.flatMap(({ breaks }) => breaks),
      ...(isOpen ? [`Not every user that is in ${holder.called} is known. What holds for others is not said here.`] : []),
    ],
    notes: [
      ...effects.flatMap(({ notes }) => notes),
      ...(age > 0 && !opensPasswordChange
        ? [
            `Passwords expire after ${counted(age, 'day')}. A user that lets its password expire cannot choose a new one at sign-in under this policy.`,
          ]
        : []),
      'Whoever is signed in without MFA has to sign out and in again with it. Enrolment stays open without MFA, for a further device as well.',
    ],
    next: users
      .filter(({ mfaDevices }) => Object.keys(mfaDevices.items).length === 0)
      .map(({ name }) => `Have user ${name} enrol: trailward plan --action enrol-mfa --target user:${name}`),
  };
}

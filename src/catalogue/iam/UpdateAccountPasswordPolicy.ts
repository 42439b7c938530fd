import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, parametersOmitted } from '../../events/fields.ts';
import { outcomeOf } from '../../events/outcome.ts';
import type { Direction } from '../../kernel/direction.ts';
import { asBoolean, asNumber, asObject } from '../../kernel/json.ts';
import { updatePasswordPolicyHistory } from '../effects/password-policy.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { accountTarget } from '../words/targets.ts';

/**
 * The event does not show the policy that stood before, so `direction` compares what the call leaves with what is known:
 * `weakens` when passwords pass that AWS refuses where no policy is set at all (8 characters, three of four classes),
 * `restricts` when length 14, all four classes and 24 remembered passwords are reached, `neutral` between or unknown.
 */
export const UpdateAccountPasswordPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UpdateAccountPasswordPolicy',
  kind: 'change',
  access: 'write',
  title: 'Set the password policy of the account',
  does: 'Sets the rules for console passwords of all IAM users in the account, all of them at once. There is no partial update: every parameter that is left out goes back to its default, which is 6 characters, no class of characters required, no right for users to change their own password, no expiry, no bar on reuse and hard expiry off.',
  doesNot: [
    'It does not keep the settings that the call leaves out. A call that raises one setting alone lowers all others to their defaults.',
    'It does not bind the root user, access keys, or people who sign in through federation or IAM Identity Center.',
    'It does not change or test passwords that exist: length, classes and reuse count from the next change on. Expiry counts at once.',
    'It cannot lock a user after failed sign-ins, and it does not ask for MFA.',
    'The defaults of this call are not the rules of an account without a policy: there AWS asks for 8 characters and three of the four classes.',
  ],
  appears:
    'From the account settings page of the console, the CLI, an SDK, infrastructure code, or a compliance fixer. Recorded in us-east-1.',
  reading: {
    target:
      'The account of the call. The event shows what the call sets, never the policy that stood before, so whether it weakens is judged against the default of AWS: 8 characters and three of the four classes.',
    parameters: {
      minimumPasswordLength: 'Least number of characters, 6 to 128; 6 when absent.',
      requireSymbols: 'Whether a symbol is required; no when absent.',
      requireNumbers: 'Whether a digit is required; no when absent.',
      requireUppercaseCharacters: 'Whether an upper-case letter is required; no when absent.',
      requireLowercaseCharacters: 'Whether a lower-case letter is required; no when absent.',
      allowUsersToChangePassword: 'Whether every user may change its own password without a policy that says so; no when absent.',
      maxPasswordAge: 'Days after which a password expires, 1 to 1095; never when absent.',
      passwordReusePrevention: 'How many earlier passwords are refused, 1 to 24; none when absent.',
      hardExpiry: 'Whether an expired password can be renewed in the console only by an administrator; no when absent.',
    },
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'set', todo: 'set', what: `the password policy of ${callIt(accountTarget(event))}${inWords(event)}` }),
  direction,
  risks: [
    {
      risk: 'The account accepts passwords that AWS would refuse in an account without any policy.',
      when: 'The call leaves fewer than 8 characters or fewer than three required classes.',
      holds: (event) => left(event)?.belowDefault,
    },
    {
      risk: 'Settings of the earlier policy are lost without being named.',
      when: 'The earlier policy, from the last such event or a snapshot, was stricter in a setting that this call leaves out or lowers.',
    },
    {
      risk: 'Users are shut out of the console when their password expires, until an administrator resets it. Only a user with an access key and iam:ChangePassword can still change it by the CLI or the API.',
      when: 'The call sets hard expiry together with an expiry period; users with an older password are shut out at once.',
      holds: (event) => left(event)?.shutsOut,
    },
    {
      risk: 'Users cannot replace a password that leaked until somebody does it for them.',
      when: 'The call does not let users change their own password, and no policy of theirs allows iam:ChangePassword.',
      holds: (event) => (left(event)?.ownChange === true ? false : undefined),
    },
  ],
  benign: ['A baseline or compliance rule is applied.', 'Classes and expiry give way on purpose to long passwords and MFA.'],
  verify: [
    'Compare every setting with the policy before: the last such event, a snapshot, or the infrastructure code.',
    'Read the policy as it stands with get-account-password-policy.',
    'Look for CreateLoginProfile, UpdateLoginProfile and ChangePassword while a weak policy was in force.',
    'Ask whether the actor is the one who runs the baseline.',
  ],
  related: ['iam:DeleteAccountPasswordPolicy', 'iam:ChangePassword', 'iam:UpdateLoginProfile', 'iam:GetAccountPasswordPolicy'],
  remediations: ['set-password-policy'],
  attack: ['T1556'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
  ],
  history: updatePasswordPolicyHistory(),
});

const classNames = { UppercaseCharacters: 'upper case', LowercaseCharacters: 'lower case', Numbers: 'numbers', Symbols: 'symbols' };

/** What the call leaves; undefined where the record does not show the parameters. */
function left(event: CloudTrailEvent) {
  // A call without any parameter is valid: it is logged as null, as denied calls are, and puts every setting at its default.
  const shown = asObject(event.requestParameters) !== undefined || outcomeOf(event) === 'succeeded';
  if (!shown || parametersOmitted(event)) return undefined;
  const on = (name: string) => asBoolean(parameter(event, name)) === true;
  const length = asNumber(parameter(event, 'minimumPasswordLength')) ?? 6;
  const classes = Object.entries(classNames).flatMap(([name, words]) => (on(`require${name}`) ? [words] : []));
  const maxAge = asNumber(parameter(event, 'maxPasswordAge')) ?? 0;
  const reuse = asNumber(parameter(event, 'passwordReusePrevention')) ?? 0;
  const hardExpiry = on('hardExpiry');
  const belowDefault = length < 8 || classes.length < 3;
  const strict = length >= 14 && classes.length === 4 && reuse >= 24;
  const ownChange = on('allowUsersToChangePassword');
  return { length, classes, maxAge, reuse, hardExpiry, ownChange, belowDefault, strict, shutsOut: hardExpiry && maxAge > 0 };
}

function direction(event: CloudTrailEvent): Direction {
  const policy = left(event);
  if (policy?.belowDefault === true) return 'weakens';
  return policy?.strict === true ? 'restricts' : 'neutral';
}

function inWords(event: CloudTrailEvent): string {
  const policy = left(event);
  if (policy === undefined) return '';
  const required = policy.classes.length === 0 ? 'no class of characters' : new Intl.ListFormat('en-GB').format(policy.classes);
  const ownChange = policy.ownChange ? 'users may change their own password' : 'users get no right to change their own password';
  const expiry = policy.maxAge > 0 ? `expiry after ${policy.maxAge} days` : 'no expiry';
  const reuse = policy.reuse > 0 ? `last ${policy.reuse} passwords refused` : 'no bar on reuse';
  const hard = policy.hardExpiry ? 'hard expiry on' : 'hard expiry off';
  return ` (at least ${policy.length} characters, ${required} required, ${ownChange}, ${expiry}, ${reuse}, ${hard})`;
}

import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { accountInArn } from '../words/issued-session.ts';
import { additional, principalInWords, signInTarget } from '../words/sign-in.ts';

export const SwitchRole = defineEvent({
  source: 'signin.amazonaws.com',
  name: 'SwitchRole',
  kind: 'session',
  access: 'write',
  title: 'Switch to a role in the console',
  does: 'Records that a person who is signed in to the console switched to a role, in the same account or in another one. From then on the console acts with the permissions of the role alone, until the person switches back.',
  doesNot: [
    'It does not grant the right to the role. The trust policy and the permission to call AssumeRole were there before.',
    'It is not a new sign-in, and no password or MFA code is asked for at the switch.',
    'The root user cannot switch to a role.',
  ],
  appears:
    'When somebody uses Switch role in the console, as `eventType` AwsConsoleSignIn, recorded in the account of the role. An AssumeRole event by the same person belongs to it.',
  reading: {
    actor: 'The role session that the person switched to: role name, and the name of the person as session name.',
    target: 'The role. There are no request parameters.',
    parameters: {
      'responseElements.SwitchRole': 'Success or Failure.',
      'additionalEventData.SwitchFrom': 'ARN of the user or role session that the person was signed in as.',
      'additionalEventData.RedirectTo': 'Console page that was opened.',
    },
  },
  target: signInTarget,
  phrase: (event) => ({ did: 'opened', todo: 'open', what: `a console session by switching role${from(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A taken-over console session spreads into further accounts.',
      when: 'The person does not use this role ordinarily, or several accounts follow within minutes.',
    },
    {
      risk: 'Somebody of a foreign account works in the console of this account.',
      when: '`SwitchFrom` belongs to an account that is not one of yours.',
      holds: (event) => (sameAccount(event) === true ? false : undefined),
    },
  ],
  benign: [
    'An engineer with one sign-in account switches to the account of the day.',
    'An administrator takes a privileged role for a planned change.',
  ],
  verify: [
    'Read `SwitchFrom`, and the ConsoleLogin of that identity: address, MFA, time.',
    'Read what the role session did until ExitRole.',
    'Compare with the roles that this person switches to ordinarily.',
  ],
  related: ['signin:ExitRole', 'signin:RenewRole', 'signin:ConsoleLogin', 'sts:AssumeRole', 'iam:UpdateAssumeRolePolicy'],
  remediations: ['tighten-trust', 'contain-principal'],
  attack: ['T1078.004', 'T1548.005'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-console.html'],
});

function from(event: CloudTrailEvent): string {
  const source = additional(event, 'SwitchFrom');
  return source === undefined ? '' : ` from ${principalInWords(source)}`;
}

function sameAccount(event: CloudTrailEvent): boolean | undefined {
  const source = accountInArn(additional(event, 'SwitchFrom'));
  return source === undefined ? undefined : source === accountOf(event);
}

import type { CloudTrailEvent } from '../../events/event.ts';
import { defineEvent } from '../entry.ts';
import { additional, principalInWords, signInTarget } from '../words/sign-in.ts';

export const RenewRole = defineEvent({
  source: 'signin.amazonaws.com',
  name: 'RenewRole',
  kind: 'session',
  access: 'write',
  title: 'Renew a role session in the console',
  does: 'Records that the console renewed the session of a role to which a person had switched, so that the person can go on working in it.',
  doesNot: [
    'It is not a new sign-in, and it shows no new decision of the person.',
    'It gives the session no permissions that the role does not have.',
    'It does not switch to another role.',
  ],
  appears: 'While somebody keeps working in the console under a switched role, as `eventType` AwsConsoleSignIn.',
  reading: {
    target: 'The role session in the record. AWS documents no fields for this event; there are no request parameters.',
    parameters: {
      'responseElements.RenewRole': 'Expect Success. Any other value means that it did not work.',
      'additionalEventData.RenewedBy': 'Principal behind the renewal, where the record carries it.',
      'additionalEventData.RedirectTo': 'Console page that the renewal leads to.',
    },
  },
  target: signInTarget,
  phrase: (event) => ({ did: 'renewed', todo: 'renew', what: `its role session in the console${by(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A console session that should have ended goes on.',
      when: 'The person has left, or the session was taken over; look at address and browser.',
    },
  ],
  benign: ['A person works in another account for longer than one session lasts.'],
  verify: [
    'Find the SwitchRole before it, and compare address and browser.',
    'Check that the identity that signed in is still allowed to assume the role.',
  ],
  related: ['signin:SwitchRole', 'signin:ExitRole', 'signin:ConsoleLogin', 'sts:AssumeRole'],
  remediations: ['contain-principal', 'tighten-trust'],
  attack: ['T1078.004'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-console.html'],
});

function by(event: CloudTrailEvent): string {
  const name = additional(event, 'RenewedBy');
  return name === undefined ? '' : ` (renewed by ${principalInWords(name)})`;
}

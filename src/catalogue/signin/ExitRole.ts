import { defineEvent } from '../entry.ts';
import { signInTarget } from '../words/sign-in.ts';

export const ExitRole = defineEvent({
  source: 'signin.amazonaws.com',
  name: 'ExitRole',
  kind: 'session',
  access: 'write',
  title: 'Switch back from a role in the console',
  does: 'Records that a person left a role in the console and went back to the identity with which they had signed in. The console acts with that identity again.',
  doesNot: [
    'It does not sign the person out of the console.',
    'It does not revoke credentials of the role that were taken elsewhere, for example by the CLI.',
    'It does not come when a role session merely expires or the browser is closed.',
  ],
  appears: 'When somebody uses Switch back in the console after SwitchRole, as `eventType` AwsConsoleSignIn.',
  reading: {
    target: 'The identity in the record. AWS documents no fields for this event; there are no request parameters.',
    parameters: { 'responseElements.ExitRole': 'Expect Success. Any other value means that it did not work.' },
  },
  target: signInTarget,
  phrase: () => ({ did: 'switched back from', todo: 'switch back from', what: 'a role in the console' }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The work under the role is finished, and what it left behind is not undone by leaving.',
      when: 'The stay in the role, from SwitchRole to here, was unexpected.',
    },
  ],
  benign: ['A person ends a task in another account and switches back.'],
  verify: [
    'Find the SwitchRole before it, and read every event of the role session between the two.',
    'Look for further role switches of the same person right after.',
  ],
  related: ['signin:SwitchRole', 'signin:RenewRole', 'signin:ConsoleLogin'],
  remediations: [],
  attack: [],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_switch-role-console.html'],
});

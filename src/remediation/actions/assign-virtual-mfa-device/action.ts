import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { freeDeviceName } from '../../free-device-name.ts';
import { knownUser } from '../../known-user.ts';
import { secretValue } from '../../plan/placeholder.ts';

export const action = defineAction({
  id: 'assign-virtual-mfa-device',
  family: 'mfa',
  about:
    'Makes a virtual MFA device for a user that has none, shows its seed once at the terminal as a QR code and text, and enables it with two codes in a row that the user reads from its app. The seed is stored nowhere: whoever sees it can make the same codes, so the user should be there and nobody else. Where the user can do it alone, use enrol-mfa instead.',
  reversal: 'The device is deactivated and deleted.',
  risk: 'R2',
  targets: ['user'],
  parameters: {},
  calls: ['iam:CreateVirtualMFADevice', 'iam:EnableMFADevice'],
  plan,
});

function plan({ state, partition, target }: ActionContext): Proposal {
  const found = knownUser(state, target);
  if (found.kind === 'refused') return found;
  const { user } = found;
  const { items, whole } = user.mfaDevices;
  const [has] = Object.keys(items);
  if (has !== undefined) return { kind: 'nothing', reason: `User ${user.name} has MFA device ${has}.` };
  if (whole.kind !== 'known' || state.unassignedMfaDevices.whole.kind !== 'known')
    return {
      kind: 'refused',
      reason:
        whole.kind === 'known'
          ? 'Which virtual MFA devices nobody has is not known.'
          : `Which MFA devices user ${user.name} has is not known.`,
      instead: 'Read the account first, with iam:ListMFADevices and iam:ListVirtualMFADevices: trailward collect.',
    };
  const name = freeDeviceName(state, user);
  const code = (which: string) => `${which} code that the new MFA device of user ${user.name} shows`;
  return {
    kind: 'steps',
    title: `Give user ${user.name} a virtual MFA device`,
    steps: [
      {
        title: `Make the virtual MFA device ${name}, and show its seed once`,
        why: 'The user scans the seed with its authenticator app. AWS gives it out once and never again.',
        call: { service: 'iam', action: 'CreateVirtualMFADevice', parameters: { VirtualMFADeviceName: name } },
        secrets: [
          {
            kind: 'answered',
            name: 'seed',
            label: `Seed of the MFA device ${name} of user ${user.name}`,
            path: 'VirtualMFADevice.Base32StringSeed',
            handOver: { to: 'terminal' },
          },
        ],
      },
      {
        title: `Enable the device for user ${user.name} with two codes in a row`,
        why: 'Two codes show that the app of the user holds the seed. From then on the console asks for a code at sign-in.',
        call: {
          service: 'iam',
          action: 'EnableMFADevice',
          parameters: {
            UserName: user.name,
            // Of a virtual device it is the ARN, which is certain before AWS tells it.
            SerialNumber: `arn:${partition}:iam::${state.account}:mfa/${name}`,
            AuthenticationCode1: secretValue('code1'),
            AuthenticationCode2: secretValue('code2'),
          },
        },
        // A device that the user does not hold would shut it out.
        risk: 'R2',
        secrets: [
          { kind: 'asked', name: 'code1', question: code('First'), pattern: '^\\d{6}$' },
          { kind: 'asked', name: 'code2', question: code('Next'), pattern: '^\\d{6}$' },
        ],
      },
    ],
    breaks: user.login.kind === 'absent' ? [] : [`User ${user.name} needs a code of the device at every sign-in from then on.`],
    notes: [
      'Give the codes as soon as the app shows them: AWS takes codes that are too old and enables a device that is out of step.',
      'Access keys of the user go on without MFA. To ask for MFA in every call, use require-mfa.',
    ],
  };
}

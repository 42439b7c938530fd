import { knownValue } from '../../../account/part.ts';
import { type CheckResult, defineCheck, unknownResult } from '../../check.ts';
import { everyUser } from '../../every-user.ts';
import { inAList } from '../../in-a-list.ts';
import { lackOf } from '../../lack-of.ts';
import { mfaKind } from '../../mfa-kind.ts';
import { mfaOf } from '../../mfa-of.ts';
import { notApplicable } from '../../not-applicable.ts';
import { passwordEvidence } from '../../password-evidence.ts';

export const check = defineCheck({
  id: 'iam_user_hardware_mfa_enabled',
  title: 'Users sign in to the console with hardware MFA devices alone',
  severity: 'low',
  severityReason: 'An app on a telephone already stops most thefts of a password, and no benchmark asks users for more.',
  about:
    'Users of IAM that have a console password, and the kind of every MFA device that they have enabled, read from its serial number: `:mfa/` is an app, `:u2f/` a passkey or security key, a plain number a hardware token. Keys and tokens pass. One app among the devices fails, because each device alone is enough to sign in. Whether a passkey lies in a key or in a password manager is not told by AWS. A user without any device fails here too.',
  why: 'The seed of an app can be copied from the telephone or its backup, and its codes can be asked for on a false sign-in page.',
  needs: ['users.login', 'users.mfaDevices'],
  remediations: ['enrol-mfa'],
  controls: {},
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_MFADevice.html',
  ],
  inspect: ({ state }) =>
    everyUser(state, (user, resource): CheckResult => {
      const { name, login } = user;
      if (login.kind === 'unknown') return unknownResult(resource, `user ${name} has a console password`, login);
      const password = passwordEvidence(user);
      if (knownValue(login) === undefined) return notApplicable(resource, `User ${name} has no console password.`, password);
      const what = `user ${name} has hardware MFA devices alone`;
      const mfa = mfaOf(user, state);
      if (mfa.kind === 'unknown') return unknownResult(resource, what, mfa);
      const evidence = [...password, ...mfa.evidence];
      if (mfa.kind === 'none') return { resource, status: 'FAIL', summary: `User ${name} has no MFA device at all.`, evidence };
      const weak = mfa.devices.filter(({ serial }) => ['virtual', 'text message'].includes(mfaKind(serial) ?? ''));
      const strange = mfa.devices.find(({ serial }) => mfaKind(serial) === undefined);
      const serials = weak.map(({ serial }) => serial);
      if (weak.length > 0)
        return { resource, status: 'FAIL', summary: `User ${name} can sign in with virtual MFA device ${inAList(serials)}.`, evidence };
      const lack = lackOf(user.mfaDevices);
      if (lack !== undefined) return unknownResult(resource, what, lack);
      if (strange !== undefined)
        return unknownResult(resource, what, {
          kind: 'unknown',
          reason: `the serial number ${strange.serial} is of no kind that AWS documents`,
        });
      return { resource, status: 'PASS', summary: `User ${name} can sign in with hardware MFA devices alone.`, evidence };
    }),
});

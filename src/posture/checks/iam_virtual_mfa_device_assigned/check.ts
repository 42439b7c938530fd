import { accountResource } from '../../account-resource.ts';
import { type CheckResult, defineCheck } from '../../check.ts';
import { everyEntity } from '../../every-entity.ts';
import { evidence } from '../../evidence.ts';

export const check = defineCheck({
  id: 'iam_virtual_mfa_device_assigned',
  title: 'Every virtual MFA device is assigned to somebody',
  severity: 'low',
  severityReason: 'A device without a holder protects nobody, and opens nothing.',
  about:
    'Virtual MFA devices that exist and are assigned to no user and not to root. They are left by an enrolment that was broken off, or by a user whose device was taken away. AWS does not tell when a device was made, so one that is being enrolled at this moment fails too. Hardware tokens and passkeys do not exist unassigned.',
  why: 'Whoever saw the QR code of such a device can enrol it again for a user, and then has that second factor.',
  needs: ['unassignedMfaDevices'],
  remediations: ['remove-unassigned-mfa-device', 'assign-virtual-mfa-device'],
  controls: {},
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html'],
  inspect: ({ state: { unassignedMfaDevices: devices, at } }): readonly CheckResult[] => {
    const results = everyEntity(devices, { kind: 'mfa-device', plural: 'unassigned virtual MFA devices' }, ({ serial, enabled }) => {
      const resource = { kind: 'mfa-device', name: serial };
      const known = evidence(`MFA device ${serial} enabled`, enabled);
      return [
        {
          resource,
          status: 'FAIL',
          summary: `The virtual MFA device ${serial} is assigned to nobody.`,
          evidence: known.length > 0 ? known : [{ field: 'unassigned MFA device', value: serial, source: 'account state', at }],
        },
      ];
    });
    if (results.length > 0) return results;
    const told = evidence('unassigned virtual MFA devices', devices.whole, 0);
    return [{ resource: accountResource, status: 'PASS', summary: 'No virtual MFA device is left unassigned.', evidence: told }];
  },
});

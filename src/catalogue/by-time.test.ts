import { describe, expect, it } from 'vitest';
import { changeRank } from './by-time.ts';

describe('changeRank', () => {
  it.each([
    ['CreateUser', 'CreateLoginProfile'],
    ['CreateUser', 'CreateAccessKey'],
    ['CreatePolicy', 'CreatePolicyVersion'],
    ['UploadServerCertificate', 'UpdateServerCertificate'],
    ['CreateRole', 'AttachRolePolicy'],
    ['PutUserPolicy', 'DeleteUserPolicy'],
    ['DeleteAccessKey', 'DeleteUser'],
    ['DeleteLoginProfile', 'DeleteUser'],
    ['DetachRolePolicy', 'DeleteRole'],
    ['DeletePolicyVersion', 'DeletePolicy'],
    ['DeactivateMFADevice', 'DeleteVirtualMFADevice'],
    ['RemoveRoleFromInstanceProfile', 'DeleteInstanceProfile'],
    ['StopLogging', 'DeleteTrail'],
  ])('%s before %s', (first, second) => expect(changeRank(first)).toBeLessThan(changeRank(second)));
});

import { type CallRecord, defineCall } from '../call-record.ts';
import { iamArnPattern } from '../iam-arn.ts';
import { notInConsole } from './console-words.ts';
import { argumentPiece, importIdOf } from './terraform-pieces.ts';
import { written } from './written.ts';

/** A call that puts a role into an instance profile, or takes it out. */
export function profileRoleCall(verb: 'Add' | 'Remove'): CallRecord {
  return defineCall({
    service: 'iam',
    action: verb === 'Add' ? 'AddRoleToInstanceProfile' : 'RemoveRoleFromInstanceProfile',
    // Instances that have the profile lose the role.
    risk: verb === 'Add' ? 'R0' : 'R2',
    resource: ({ InstanceProfileName }, place) => iamArnPattern(place, 'instance-profile', InstanceProfileName),
    also: ({ RoleName }, place) => (verb === 'Add' ? [{ action: 'iam:PassRole', resource: iamArnPattern(place, 'role', RoleName) }] : []),
    // A profile that holds a role refuses any, so the refusal does not tell that it holds this one.
    already: verb === 'Remove' ? ['NoSuchEntity'] : [],
    console: () => [notInConsole('change the role of an instance profile')],
    terraform: ({ InstanceProfileName, RoleName }) =>
      argumentPiece(
        { type: 'aws_iam_instance_profile', called: [InstanceProfileName], importId: importIdOf('', InstanceProfileName) },
        { role: verb === 'Add' ? written(RoleName) : null },
      ),
  });
}

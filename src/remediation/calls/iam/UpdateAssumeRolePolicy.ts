import { defineCall } from '../../call-record.ts';
import { pasteDocument } from '../../calls-words/console-words.ts';
import { openPrincipal } from '../../calls-words/principals.ts';
import { argumentPiece, importIdOf } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';
import { iamArnPattern } from '../../iam-arn.ts';

export const UpdateAssumeRolePolicy = defineCall({
  service: 'iam',
  action: 'UpdateAssumeRolePolicy',
  // The trust policy is replaced as a whole: whoever it no longer names cannot assume the role.
  risk: 'R2',
  resource: ({ RoleName }, place) => iamArnPattern(place, 'role', RoleName),
  already: [],
  console: (parameters) => [
    ...openPrincipal('Role', parameters, 'Trust relationships'),
    'Choose Edit trust policy.',
    pasteDocument(parameters['PolicyDocument']),
    'Choose Update policy.',
  ],
  terraform: (parameters) =>
    argumentPiece(
      { type: 'aws_iam_role', called: [parameters['RoleName']], importId: importIdOf('', parameters['RoleName']) },
      writtenAs(parameters, { PolicyDocument: 'assume_role_policy' }),
    ),
});

import { nameInArn } from '../../../catalogue/words/targets.ts';
import { defineCall } from '../../call-record.ts';
import { openPage, pasteDocument } from '../../calls-words/console-words.ts';
import { said } from '../../calls-words/said.ts';
import { argumentPiece, importIdOf, noPiece } from '../../calls-words/terraform-pieces.ts';
import { written } from '../../calls-words/written.ts';
import { iamArnGiven } from '../../iam-arn.ts';

export const CreatePolicyVersion = defineCall({
  service: 'iam',
  action: 'CreatePolicyVersion',
  // A version that is not the default changes nothing yet.
  risk: ({ SetAsDefault }) => (SetAsDefault === true ? 'R2' : 'R0'),
  resource: ({ PolicyArn }, place) => iamArnGiven(place, 'policy', PolicyArn),
  already: [],
  binds: { VersionId: 'PolicyVersion.VersionId' },
  answer: ({ SetAsDefault }, made) => ({
    PolicyVersion: { VersionId: made('VersionId'), IsDefaultVersion: SetAsDefault ?? false },
  }),
  console: ({ PolicyArn, PolicyDocument, SetAsDefault }) => [
    ...openPage('IAM', 'Policies'),
    `Choose the policy ${nameInArn(said(PolicyArn))}, then the tab Permissions, then Edit.`,
    'Choose JSON.',
    pasteDocument(PolicyDocument),
    'Choose Next.',
    `${SetAsDefault === true ? 'Tick' : 'Leave unticked'}: Set this new version as the default.`,
    'Choose Save changes.',
  ],
  terraform: ({ PolicyArn, PolicyDocument, SetAsDefault }) =>
    SetAsDefault === true
      ? argumentPiece(
          { type: 'aws_iam_policy', called: [nameInArn(said(PolicyArn))], importId: importIdOf('', PolicyArn) },
          { policy: written(PolicyDocument) },
        )
      : noPiece('Terraform makes every version of a policy that it stores the default one, so take this step outside of it.'),
});

import { nameInArn } from '../../../catalogue/words/targets.ts';
import { defineCall } from '../../call-record.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { said } from '../../calls-words/said.ts';
import { noPiece } from '../../calls-words/terraform-pieces.ts';
import { iamArnGiven } from '../../iam-arn.ts';

export const SetDefaultPolicyVersion = defineCall({
  service: 'iam',
  action: 'SetDefaultPolicyVersion',
  risk: 'R2',
  resource: ({ PolicyArn }, place) => iamArnGiven(place, 'policy', PolicyArn),
  already: [],
  console: ({ PolicyArn, VersionId }) => [
    ...openPage('IAM', 'Policies'),
    `Choose the policy ${nameInArn(said(PolicyArn))}, then the tab Policy versions.`,
    `Tick the version ${said(VersionId)}, then choose Set as default.`,
    'Confirm.',
  ],
  terraform: ({ PolicyArn, VersionId }) =>
    noPiece(
      `Terraform has no versions: put the document of version ${said(VersionId)} into policy of aws_iam_policy for ${said(PolicyArn)}, which stores it as a new version.`,
    ),
});

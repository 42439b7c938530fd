import { nameInArn } from '../../../catalogue/words/targets.ts';
import { defineCall } from '../../call-record.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { said } from '../../calls-words/said.ts';
import { noPiece } from '../../calls-words/terraform-pieces.ts';
import { iamArnGiven } from '../../iam-arn.ts';

export const DeletePolicyVersion = defineCall({
  service: 'iam',
  action: 'DeletePolicyVersion',
  // The document can be stored again, and the version id never comes back.
  risk: 'R3',
  resource: ({ PolicyArn }, place) => iamArnGiven(place, 'policy', PolicyArn),
  already: ['NoSuchEntity'],
  console: ({ PolicyArn, VersionId }) => [
    ...openPage('IAM', 'Policies'),
    `Choose the policy ${nameInArn(said(PolicyArn))}, then the tab Policy versions.`,
    `Tick the version ${said(VersionId)}, then choose Delete.`,
    'Confirm.',
  ],
  terraform: () => noPiece('Terraform knows only the default version of a policy, so delete others outside of it.'),
});

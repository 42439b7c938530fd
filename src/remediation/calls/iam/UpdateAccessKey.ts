import { asString } from '../../../kernel/json.ts';
import { defineCall } from '../../call-record.ts';
import { userArn } from '../../iam-arn.ts';

export const UpdateAccessKey = defineCall({
  service: 'iam',
  action: 'UpdateAccessKey',
  // Making a key Inactive stops whatever signs with it; making it Active again gives it back.
  risk: ({ Status }) => (Status === 'Inactive' ? 'R2' : 'R1'),
  resource: ({ UserName }, place) => userArn(place, asString(UserName)),
  already: [],
  console: ({ UserName, AccessKeyId, Status }) => [
    'Open IAM, then Users.',
    `Choose the user ${UserName}, then the tab Security credentials.`,
    `Under Access keys, find ${AccessKeyId} and choose Actions, then ${Status === 'Inactive' ? 'Deactivate' : 'Activate'}.`,
    'Confirm.',
  ],
  terraform: ({ UserName, AccessKeyId, Status }) => ({
    kind: 'argument',
    type: 'aws_iam_access_key',
    name: `${UserName}`,
    importId: `${AccessKeyId}`,
    body: { user: UserName ?? null, status: Status ?? null },
  }),
});

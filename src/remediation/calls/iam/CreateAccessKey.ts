import { defineCall } from '../../call-record.ts';
import { openPrincipal } from '../../calls-words/principals.ts';
import { said } from '../../calls-words/said.ts';
import { noPiece } from '../../calls-words/terraform-pieces.ts';
import { iamArnPattern } from '../../iam-arn.ts';

export const CreateAccessKey = defineCall({
  service: 'iam',
  action: 'CreateAccessKey',
  risk: 'R0',
  resource: ({ UserName }, place) => iamArnPattern(place, 'user', UserName),
  already: [],
  binds: { AccessKeyId: 'AccessKey.AccessKeyId' },
  answer: ({ UserName }, made) => ({ AccessKey: { UserName, AccessKeyId: made('AccessKeyId'), Status: 'Active' } }),
  console: (parameters) => [
    ...openPrincipal('User', parameters, 'Security credentials'),
    'Under Access keys, choose Create access key, then the use case Other, then Next.',
    'Choose Create access key.',
    'Choose Download .csv file, which is the only time that the secret key is given, and hand it over safely.',
    'Choose Done.',
  ],
  terraform: ({ UserName }) =>
    noPiece(
      `Terraform keeps the secret of an aws_iam_access_key in its state, so create the key for ${said(UserName)} outside of it, or give the resource a pgp_key.`,
    ),
});

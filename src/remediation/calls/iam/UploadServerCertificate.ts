import type { JsonObject } from '../../../kernel/json.ts';
import { defineCall, type Place } from '../../call-record.ts';
import { notInConsole } from '../../calls-words/console-words.ts';
import { madeAnswer } from '../../calls-words/made-answer.ts';
import { said } from '../../calls-words/said.ts';
import { taggingPermission } from '../../calls-words/tagging-permission.ts';
import { noPiece } from '../../calls-words/terraform-pieces.ts';
import { iamArnPattern } from '../../iam-arn.ts';

export const UploadServerCertificate = defineCall({
  service: 'iam',
  action: 'UploadServerCertificate',
  risk: 'R0',
  resource: arn,
  also: (parameters, place) => taggingPermission('iam:TagServerCertificate', arn(parameters, place), parameters['Tags']),
  // A certificate of that name need not be this one.
  already: [],
  binds: { ServerCertificateId: 'ServerCertificateMetadata.ServerCertificateId' },
  answer: ({ ServerCertificateName, Path }, made, place) => {
    const { name, ...rest } = madeAnswer(place, 'server-certificate', ServerCertificateName, Path);
    return { ServerCertificateMetadata: { ServerCertificateName: name, ServerCertificateId: made('ServerCertificateId'), ...rest } };
  },
  console: () => [notInConsole('upload server certificates to IAM')],
  terraform: ({ ServerCertificateName }) =>
    noPiece(
      `Terraform keeps the private key of an aws_iam_server_certificate in its state, so upload ${said(ServerCertificateName)} outside of it, or use AWS Certificate Manager.`,
    ),
});

function arn({ ServerCertificateName, Path }: JsonObject, place: Place): string {
  return iamArnPattern(place, 'server-certificate', ServerCertificateName, Path ?? '/');
}

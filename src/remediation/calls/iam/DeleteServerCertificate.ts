import { notInConsole } from '../../calls-words/console-words.ts';
import { deletionCall } from '../../calls-words/deletion-call.ts';

export const DeleteServerCertificate = deletionCall({
  action: 'DeleteServerCertificate',
  parameter: 'ServerCertificateName',
  kind: 'server-certificate',
  console: () => [notInConsole('delete server certificates of IAM')],
  terraform: 'aws_iam_server_certificate',
  why: 'Without the resource there is no such certificate; nothing may serve it any more.',
});

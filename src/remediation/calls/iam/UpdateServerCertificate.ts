import { notInConsole } from '../../calls-words/console-words.ts';
import { moveCall } from '../../calls-words/move-call.ts';
import { said } from '../../calls-words/said.ts';
import { noPiece } from '../../calls-words/terraform-pieces.ts';

export const UpdateServerCertificate = moveCall({
  of: 'ServerCertificate',
  kind: 'server-certificate',
  console: () => [notInConsole('rename or move a server certificate')],
  terraform: ({ ServerCertificateName, NewServerCertificateName, NewPath }) => {
    const changes = Object.entries({ name: NewServerCertificateName, path: NewPath }).flatMap(([argument, value]) =>
      value === undefined ? [] : [`${argument} to ${said(value)}`],
    );
    return noPiece(
      `Terraform may replace a certificate whose name or path changes: rename it first, then in aws_iam_server_certificate for ${said(ServerCertificateName)} set ${changes.join(' and ')}, and import it under its new name.`,
    );
  },
});

import { textParameter } from '../../events/fields.ts';
import { moveHistory } from '../effects/moves.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { moveInWords } from '../words/move.ts';
import { movedArn } from '../words/moved-arn.ts';
import { serverCertificateTarget } from '../words/server-certificate.ts';

/** Rename and move of a server certificate stored in IAM: the certificate itself never changes by it. */
export const UpdateServerCertificate = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UpdateServerCertificate',
  kind: 'change',
  access: 'write',
  title: 'Rename a server certificate, move it to another path, or both',
  does: 'Sets a new name (`newServerCertificateName`), a new path (`newPath`), or both, on one server certificate stored in IAM. The unique id (ASCA…) stays; the ARN changes, because it is made of path and name.',
  doesNot: [
    'It never changes the certificate: body, chain, private key and expiry date stay as uploaded. An expired certificate is still expired after it.',
    'It does not replace the certificate on any load balancer or distribution, and it does not touch certificates in AWS Certificate Manager (ACM).',
    'A call that gives neither a new name nor a new path succeeds and changes nothing.',
  ],
  appears:
    'When someone renames or moves an IAM server certificate by the CLI, an SDK or a script; the IAM console has no page for server certificates. CloudFront wants a path that begins with `/cloudfront/`, so a move there usually precedes a distribution change. Recorded in us-east-1.',
  reading: {
    target:
      '`serverCertificateName` is the name before the call; `newServerCertificateName` the name after it. The response carries nothing: the old path is not in the event, so the old ARN is known only from the account or from an earlier event.',
    parameters: {
      serverCertificateName: 'Name of the certificate before the change.',
      newServerCertificateName: 'Name after the change; absent when only the path changes.',
      newPath: 'Path after the change, such as `/cloudfront/production/`; absent when only the name changes.',
    },
  },
  target: serverCertificateTarget,
  phrase: (event) => moveInWords(event, 'newServerCertificateName', callIt(serverCertificateTarget(event))),
  direction: 'neutral',
  facts: (event) => movedArn(event, 'server-certificate', 'serverCertificateName', 'newServerCertificateName'),
  risks: [
    {
      risk: 'Listeners that refer to the old ARN can break: a Classic Load Balancer, an Application or Network Load Balancer listener or a CloudFront distribution keeps the ARN that it was given, and templates that name the old ARN fail at the next update.',
      when: 'The certificate is bound to a load balancer, a distribution or another service, or infrastructure code refers to its ARN.',
    },
    {
      risk: 'Policies that allow or deny `iam:*ServerCertificate` on the old ARN or path no longer match, so a certificate can be moved out of a protected path.',
      when: 'A policy restricts server certificates by ARN or path.',
      holds: (event) =>
        event.requestParameters !== null &&
        textParameter(event, 'newPath') === undefined &&
        textParameter(event, 'newServerCertificateName') === undefined
          ? false
          : undefined,
    },
    {
      risk: 'A certificate of the attacker takes the name of the real one: the real certificate is renamed away and another is uploaded under its name, for whatever picks certificates by name.',
      when: 'UploadServerCertificate under the old name follows, or this certificate was itself uploaded recently.',
    },
  ],
  benign: [
    'A renewed certificate is uploaded under a temporary name, and the old and new ones are renamed in turn.',
    'The certificate is moved under `/cloudfront/` so that a distribution can use it.',
  ],
  verify: [
    'Look for UploadServerCertificate and DeleteServerCertificate with the old or the new name around this time.',
    'List which listeners and distributions refer to the old ARN: describe-load-balancers, describe-listeners (ELBv2), CloudFront ViewerCertificate.',
    'Check the expiry and the key of the certificate itself with get-server-certificate; this call tells nothing about them.',
    'Ask who runs certificate renewal, and whether this actor and address belong to it.',
  ],
  related: ['iam:UploadServerCertificate', 'iam:DeleteServerCertificate', 'iam:TagServerCertificate', 'iam:UntagServerCertificate'],
  remediations: ['restore-name', 'replace-server-certificate', 'delete-expired-server-certificate'],
  attack: ['T1036', 'T1557'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateServerCertificate.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html',
  ],
  history: moveHistory('serverCertificates'),
});

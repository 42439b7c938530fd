import type { JsonObject } from '../../kernel/json.ts';
import { type CallRecord, defineCall } from '../call-record.ts';
import { iamArnPattern } from '../iam-arn.ts';
import { openPrincipal } from './principals.ts';
import { said } from './said.ts';
import { type About, argumentPiece, importIdOf, removePiece } from './terraform-pieces.ts';
import { written } from './written.ts';

/** Credentials of a user that have an id and a status: where the console lists them, and how Terraform names and imports them. */
const credentials = {
  AccessKey: {
    id: 'AccessKeyId',
    section: 'Access keys',
    about: ({ UserName, AccessKeyId }: JsonObject): About => ({
      type: 'aws_iam_access_key',
      called: [UserName],
      importId: importIdOf('', AccessKeyId),
    }),
  },
  SSHPublicKey: {
    id: 'SSHPublicKeyId',
    section: 'SSH public keys for AWS CodeCommit',
    about: ({ UserName, SSHPublicKeyId }: JsonObject): About => ({
      type: 'aws_iam_user_ssh_key',
      called: [UserName, SSHPublicKeyId],
      importId: importIdOf(':', UserName, SSHPublicKeyId, 'SSH'),
    }),
  },
  SigningCertificate: {
    id: 'CertificateId',
    section: 'X.509 Signing certificates',
    about: ({ UserName, CertificateId }: JsonObject): About => ({
      type: 'aws_iam_signing_certificate',
      called: [UserName, CertificateId],
      importId: importIdOf(':', CertificateId, UserName),
    }),
  },
  ServiceSpecificCredential: {
    id: 'ServiceSpecificCredentialId',
    section: 'the credentials of its service (Git credentials, Amazon Keyspaces, or API keys)',
    // It is imported by its service too, which the call does not name.
    about: ({ UserName, ServiceSpecificCredentialId }: JsonObject): About => ({
      type: 'aws_iam_service_specific_credential',
      called: [UserName, ServiceSpecificCredentialId],
    }),
  },
} as const;

/** A call that deletes a credential of a user, or makes it Active or Inactive. */
export function credentialCall(verb: 'Update' | 'Delete', of: keyof typeof credentials): CallRecord {
  const { id, section, about } = credentials[of];
  return defineCall({
    service: 'iam',
    action: `${verb}${of}`,
    // Inactive stops whatever signs in with it; making it Active again gives it back. What is deleted never works again.
    risk: verb === 'Delete' ? 'R3' : ({ Status }) => (Status === 'Inactive' ? 'R2' : 'R1'),
    resource: ({ UserName }, place) => iamArnPattern(place, 'user', UserName),
    already: verb === 'Delete' ? ['NoSuchEntity'] : [],
    console: (parameters) => {
      const button = verb === 'Delete' ? 'Delete' : parameters['Status'] === 'Inactive' ? 'Deactivate' : 'Activate';
      return [
        ...openPrincipal('User', parameters, 'Security credentials'),
        `Under ${section}, find ${said(parameters[id])} and choose Actions, then ${button}.`,
        'Confirm.',
      ];
    },
    terraform: (parameters) =>
      verb === 'Delete'
        ? removePiece(about(parameters), 'Without the resource there is no such credential.')
        : argumentPiece(about(parameters), { status: written(parameters['Status']) }),
  });
}

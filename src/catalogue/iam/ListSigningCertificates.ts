import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { credentialOwner } from '../words/credential-owner.ts';
import { unlessAboutSelf, wasDenied } from '../words/denied-read.ts';

export const ListSigningCertificates = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListSigningCertificates',
  kind: 'read',
  access: 'list',
  title: 'List the signing certificates of a user',
  does: 'Returns the X.509 signing certificates of one user, or of the caller, who may be the root user: id, public certificate, status (Active or Inactive) and upload date of each.',
  doesNot: ['It returns no private key: IAM never has it.', 'These certificates are no server certificates and secure no web site.'],
  appears:
    'The console calls it on the security credentials of a user, Terraform before it deletes a user, and some scanners do. Signing certificates are rare today, and so is a call about them alone. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user; without it, the caller. The certificates are not in the event.',
    parameters: {
      userName: 'User whose certificates are listed; absent means the caller.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: credentialOwner,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the signing certificates of ${callIt(credentialOwner(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The caller checks whether this forgotten kind of credential is free to use as a backdoor; a user may have two.',
      when: 'UploadSigningCertificate or UpdateSigningCertificate for the same user follows.',
    },
    {
      risk: 'The caller takes stock of all credentials of somebody else.',
      when: 'AWS answered the call for a user other than the caller, which neither manages users nor scans the account.',
      holds: (event) => unlessAboutSelf(event, credentialOwner(event)),
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['Someone opened the security credentials of the user in the console.', 'Terraform empties a user before it deletes it.'],
  verify: [
    'Look for UploadSigningCertificate and UpdateSigningCertificate for the same user.',
    'See whether it stands among lists of keys, MFA devices and SSH keys of the same user, and then DeleteUser: that is a removal.',
    'Compare the caller and its address with the past weeks.',
  ],
  related: ['iam:UploadSigningCertificate', 'iam:UpdateSigningCertificate', 'iam:DeleteSigningCertificate', 'iam:ListAccessKeys'],
  remediations: [],
  attack: ['T1087.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSigningCertificates.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/security-creds.html',
  ],
});

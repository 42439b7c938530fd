import type { CloudTrailEvent } from '../../events/event.ts';
import { response, textParameter } from '../../events/fields.ts';
import { asArray, asObject, asString } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { assumedRole, lasting } from '../words/issued-session.ts';
import { nameInArn } from '../words/targets.ts';

export const CreateSession = defineEvent({
  source: 'rolesanywhere.amazonaws.com',
  name: 'CreateSession',
  kind: 'session',
  access: 'write',
  title: 'Take temporary credentials of a role by a certificate',
  does: 'Issues temporary credentials of a role to a caller that signs the request with the private key of an X.509 certificate. The certificate must chain to the named trust anchor, the named profile must list the role, and the trust policy of the role must accept it.',
  doesNot: [
    'It needs no AWS credentials and no IAM permission of the caller: the private key is enough.',
    'It does not show the private key, nor the secrets that it issues.',
    'It does not ask for MFA.',
    'It ignores revocation at the certificate authority, except by a revocation list that was imported and is enabled.',
  ],
  appears:
    'From servers, build machines and devices outside AWS that run the AWS signing helper, once per session, so mostly every hour. Recorded in the Region of the trust anchor; the assumption of the role by rolesanywhere.amazonaws.com appears as an AssumeRole event of its own.',
  reading: {
    actor:
      'The caller has no IAM identity before the call. Go by the certificate: the common name of its subject is in `sourceIdentity` of the response, and the credentials carry it into later events.',
    target: '`roleArn` is the role; `credentialSet` in the response names the session and its access key id.',
    parameters: {
      roleArn: 'Role whose credentials are asked for.',
      profileArn: 'Profile that lists the role.',
      trustAnchorArn: 'Trust anchor that vouches for the certificate.',
      cert: 'The presented certificate, where the record holds it.',
      durationSeconds: 'Seconds asked for, 900 to 43200; the profile decides when it is left out.',
      roleSessionName: 'Session name that the caller chose, where the profile accepts one; otherwise the serial number of the certificate.',
    },
  },
  target: assumedRole,
  phrase: (event) => {
    const subject = certificateSubject(event);
    const certificate = subject === undefined ? 'a certificate' : `certificate ${subject}`;
    const role = `${callIt(assumedRole(event))} through IAM Roles Anywhere`;
    return { did: 'took', todo: 'take', what: `credentials of ${role} with ${certificate}${through(event)}${lasting(event)}` };
  },
  direction: 'neutral',
  risks: [
    {
      risk: 'A stolen private key works from anywhere, and gives new sessions until the certificate expires or is refused.',
      when: 'The source address or user agent does not fit the machine that the certificate names.',
    },
    {
      risk: 'The certificate was made by an attacker who registered its own certificate authority.',
      when: 'CreateTrustAnchor or UpdateTrustAnchor came shortly before, or nobody knows the certificate.',
    },
    {
      risk: 'A certificate that was issued for another purpose opens the role.',
      when: 'The trust policy of the role has no condition on the trust anchor or on attributes of the certificate.',
    },
  ],
  benign: ['A server or a build machine outside AWS renews its session, always with the same certificate and from the same network.'],
  verify: [
    'Compare the subject and the serial number of the certificate with the machine that the role is for.',
    'Compare the address with those of earlier sessions of the same certificate.',
    'Check who created the trust anchor and the profile, and when.',
    'Follow the `accessKeyId` of the response through later events.',
  ],
  related: [
    'sts:AssumeRole',
    'rolesanywhere:CreateTrustAnchor',
    'rolesanywhere:CreateProfile',
    'rolesanywhere:ImportCrl',
    'rolesanywhere:DisableTrustAnchor',
    'iam:UpdateAssumeRolePolicy',
  ],
  remediations: ['tighten-trust', 'contain-principal'],
  attack: ['T1078.004', 'T1550.001'],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/authentication-create-session.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
  ],
});

function certificateSubject(event: CloudTrailEvent): string | undefined {
  return asString(asObject(asArray(response(event, 'credentialSet'))[0])?.sourceIdentity);
}

function through(event: CloudTrailEvent): string {
  const profile = textParameter(event, 'profileArn');
  return profile === undefined ? '' : ` and profile ${nameInArn(profile)}`;
}

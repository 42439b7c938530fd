import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf, textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { accountInArn } from '../words/issued-session.ts';
import { authorityInWords, disabledInWords, inRolesAnywhere, isEnabled, rolesAnywhereAnchor } from '../words/roles-anywhere.ts';

export const CreateTrustAnchor = defineEvent({
  source: 'rolesanywhere.amazonaws.com',
  name: 'CreateTrustAnchor',
  kind: 'change',
  access: 'write',
  title: 'Trust a certificate authority for IAM Roles Anywhere',
  does: 'Registers a certificate authority (CA) with IAM Roles Anywhere in one Region: an uploaded CA certificate or an AWS Private CA. While the trust anchor is enabled, whoever holds a certificate of that CA and its private key can ask for temporary credentials of roles, within what profiles and trust policies allow.',
  doesNot: [
    'It gives nobody a role by itself: a profile must list the role, and the trust policy of the role must trust the service rolesanywhere.amazonaws.com.',
    'It creates no certificate and no CA.',
    'It does not limit the CA to some roles. A role whose trust policy has no condition on the trust anchor or on the certificate accepts every enabled trust anchor of the account.',
  ],
  appears: 'From the console (Roles Anywhere in IAM), the CLI, an SDK or infrastructure code. Recorded in the Region of the trust anchor.',
  reading: {
    target: '`name` in the request; the response adds `trustAnchorId` and `trustAnchorArn`, by which later events name it.',
    parameters: {
      name: 'Name of the trust anchor.',
      'source.sourceType': 'CERTIFICATE_BUNDLE for an uploaded certificate, AWS_ACM_PCA for an AWS Private CA.',
      'source.sourceData': 'The CA certificate in PEM form, which the record shows in full, or the ARN of the Private CA.',
      enabled: 'Whether the trust anchor works at once.',
      notificationSettings: 'When to warn before certificates expire.',
      tags: 'Tags, whose keys and values CloudTrail hides.',
    },
  },
  target: rolesAnywhereAnchor,
  phrase: (event) => ({
    did: 'created',
    todo: 'create',
    what: `${inRolesAnywhere(rolesAnywhereAnchor(event))}${authorityInWords(event)}${disabledInWords(event, 'trustAnchor')}`,
  }),
  direction: (event) => (isEnabled(event, 'trustAnchor') === false ? 'neutral' : 'grants'),
  risks: [
    {
      risk: 'A lasting way in that needs no access key and no password: whoever runs the CA signs certificates at will.',
      when: 'The certificate is not that of a CA which your organisation runs; an uploaded certificate can be made by anyone in seconds.',
      holds: (event) => (textParameter(event, 'source', 'sourceType') === 'AWS_ACM_PCA' ? false : undefined),
    },
    {
      risk: 'Another account issues the certificates that open roles here.',
      when: 'The trust anchor refers to a Private CA of an account that is not yours.',
      holds: foreignAuthority,
    },
    {
      risk: 'Existing roles for Roles Anywhere become reachable through the new CA as well.',
      when: 'Their trust policies have no condition on `aws:SourceArn` or on the certificate.',
      holds: (event) => (isEnabled(event, 'trustAnchor') === false ? false : undefined),
    },
  ],
  benign: [
    'Servers or build machines outside AWS are moved from access keys to certificates, and a profile follows.',
    'A CA is replaced before it expires, and both trust anchors exist for a while.',
  ],
  verify: [
    'Decode the CA certificate in the event and compare subject, issuer and fingerprint with the CA that your organisation runs.',
    'Look for CreateProfile, role creation and changes of trust policies by the same actor.',
    'List CreateSession events that name this trust anchor.',
    'Ask the team that runs certificates whether it wanted this.',
  ],
  related: [
    'rolesanywhere:CreateProfile',
    'rolesanywhere:CreateSession',
    'rolesanywhere:UpdateTrustAnchor',
    'rolesanywhere:DisableTrustAnchor',
    'iam:UpdateAssumeRolePolicy',
    'iam:CreateRole',
  ],
  remediations: ['tighten-trust', 'contain-principal'],
  attack: ['T1098.001', 'T1484.002'],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_CreateTrustAnchor.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
  ],
});

function foreignAuthority(event: CloudTrailEvent): boolean | undefined {
  const type = textParameter(event, 'source', 'sourceType');
  if (type === 'CERTIFICATE_BUNDLE') return false;
  const owner = accountInArn(textParameter(event, 'source', 'sourceData', 'acmPcaArn'));
  return owner === undefined || accountOf(event) === '' ? undefined : owner !== accountOf(event);
}

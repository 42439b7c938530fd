import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { authorityInWords, inRolesAnywhere, isEnabled, rolesAnywhereAnchor } from '../words/roles-anywhere.ts';
import { hasParameters } from '../words/settings.ts';

export const UpdateTrustAnchor = defineEvent({
  source: 'rolesanywhere.amazonaws.com',
  name: 'UpdateTrustAnchor',
  kind: 'change',
  access: 'write',
  title: 'Rename a trust anchor or replace its certificate authority',
  does: 'Sets a new name, a new certificate authority (CA), or both, on an IAM Roles Anywhere trust anchor. With a new CA, certificates of the new CA are accepted from then on under the same trust anchor id and ARN.',
  doesNot: [
    'It does not change the ARN, so conditions in trust policies that name the trust anchor go on matching, whatever CA stands behind it.',
    'It does not enable or disable the trust anchor.',
    'It does not end sessions that certificates of the earlier CA have obtained.',
    'It does not show the earlier CA or name.',
  ],
  appears:
    'From the console, the CLI, an SDK or infrastructure code with a changed certificate. Recorded in the Region of the trust anchor.',
  reading: {
    target: '`trustAnchorId` names the trust anchor; the response repeats it as it is after the call.',
    parameters: {
      trustAnchorId: 'Id of the trust anchor.',
      name: 'Name after the call; absent when the call does not set it.',
      source: 'New CA: an uploaded certificate (CERTIFICATE_BUNDLE) or the ARN of an AWS Private CA; absent when the call does not set it.',
    },
  },
  target: rolesAnywhereAnchor,
  phrase: (event) => {
    const anchor = inRolesAnywhere(rolesAnywhereAnchor(event));
    if (parameter(event, 'source') === undefined) return { did: 'changed', todo: 'change', what: anchor };
    return { did: 'replaced', todo: 'replace', what: `the certificate authority of ${anchor}${authorityInWords(event)}` };
  },
  direction: (event) => (setsAuthority(event) === true ? 'grants' : 'neutral'),
  risks: [
    {
      risk: 'The real CA is swapped for one of the attacker, and everything that trusts this trust anchor by its ARN now trusts the attacker.',
      when: 'The call sets `source`, and the CA is not one that your organisation runs.',
      holds: (event) => (setsAuthority(event) === false ? false : undefined),
    },
    {
      risk: 'Workloads outside AWS lose their access, as their certificates no longer chain to the trust anchor.',
      when: 'The new CA did not issue the certificates that are in use.',
      holds: (event) => (setsAuthority(event) === false || isEnabled(event, 'trustAnchor') === false ? false : undefined),
    },
  ],
  benign: ['A CA certificate is renewed before it expires.', 'A trust anchor gets a clearer name.'],
  verify: [
    'Compare the CA certificate in the event with the one before, from CreateTrustAnchor or the previous UpdateTrustAnchor.',
    'List CreateSession events with this trust anchor since, and the certificates that were presented.',
    'Ask the team that runs certificates.',
  ],
  related: [
    'rolesanywhere:CreateTrustAnchor',
    'rolesanywhere:EnableTrustAnchor',
    'rolesanywhere:DisableTrustAnchor',
    'rolesanywhere:CreateSession',
  ],
  remediations: ['tighten-trust', 'contain-principal'],
  attack: ['T1098.001', 'T1484.002'],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_UpdateTrustAnchor.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
  ],
});

function setsAuthority(event: CloudTrailEvent): boolean | undefined {
  return hasParameters(event) ? parameter(event, 'source') !== undefined : undefined;
}

import { listParameter, textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { inRolesAnywhere, rolesAnywhereProfile } from '../words/roles-anywhere.ts';
import { shortList } from '../words/short-list.ts';

export const DeleteAttributeMapping = defineEvent({
  source: 'rolesanywhere.amazonaws.com',
  name: 'DeleteAttributeMapping',
  kind: 'change',
  access: 'write',
  title: 'Stop turning parts of a certificate into session tags',
  does: 'Removes the mapping of a certificate field, or of single parts of it, from a profile of IAM Roles Anywhere. New sessions by that profile no longer carry the session tags that came from it.',
  doesNot: [
    'It changes no certificate and no policy.',
    'It does not change tags of sessions that are already running.',
    'It does not keep a certificate from getting a session; only conditions that ask for the tag may do so afterwards.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code. Recorded in the Region of the profile.',
  reading: {
    target: '`profileId` names the profile; the response repeats it with the mappings that are left.',
    parameters: {
      profileId: 'Id of the profile.',
      certificateField: 'One of x509Subject, x509Issuer and x509SAN.',
      specifiers: 'Parts of the field that are no longer mapped, such as CN or OU; the whole field when absent.',
    },
  },
  target: rolesAnywhereProfile,
  phrase: (event) => {
    const field = textParameter(event, 'certificateField') ?? 'a certificate field';
    const parts = shortList(listParameter(event, 'specifiers'));
    return {
      did: 'removed',
      todo: 'remove',
      what: `the session tags that ${inRolesAnywhere(rolesAnywhereProfile(event))} takes from ${field}${parts === '' ? '' : ` (${parts})`}`,
    };
  },
  direction: 'neutral',
  risks: [
    {
      risk: 'A denial or a narrowing condition that goes by the tag no longer bites.',
      when: 'A policy denies by a tag value, or treats a missing tag as harmless.',
    },
    {
      risk: 'Workloads lose their access.',
      when: 'A policy or a trust policy asks for the tag that is no longer set.',
    },
  ],
  benign: ['Attributes that no policy uses are dropped, to keep the session tags small.'],
  verify: [
    'Search identity, resource and trust policies for `aws:PrincipalTag/x509`.',
    'Compare the mappings in the response with those of an earlier event or of infrastructure code.',
    'Look for denied calls by sessions of this profile since.',
  ],
  related: ['rolesanywhere:PutAttributeMapping', 'rolesanywhere:UpdateProfile', 'rolesanywhere:CreateSession'],
  remediations: ['tighten-trust', 'contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_DeleteAttributeMapping.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
  ],
});

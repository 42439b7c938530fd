import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter } from '../../events/fields.ts';
import { asArray, asObject, asString } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { inRolesAnywhere, rolesAnywhereProfile } from '../words/roles-anywhere.ts';
import { shortList } from '../words/short-list.ts';

export const PutAttributeMapping = defineEvent({
  source: 'rolesanywhere.amazonaws.com',
  name: 'PutAttributeMapping',
  kind: 'change',
  access: 'write',
  title: 'Choose which parts of a certificate become session tags',
  does: 'Puts an entry into the mapping rules of an IAM Roles Anywhere profile: for one field of the presented certificate (subject, issuer or subject alternative name), the parts that become session tags, such as the common name (CN) of the subject. Policies can refer to these as `aws:PrincipalTag/x509Subject/CN` and the like.',
  doesNot: [
    'It changes no certificate and no policy.',
    'It does not touch the mappings of the other certificate fields.',
    'It does not change tags of sessions that are already running.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code. Recorded in the Region of the profile.',
  reading: {
    target: '`profileId` names the profile; the response repeats it with all its mappings.',
    parameters: {
      profileId: 'Id of the profile.',
      certificateField: 'One of x509Subject, x509Issuer and x509SAN.',
      mappingRules: 'Parts of the field that become tags, each as `specifier`: CN, OU, DNS, `*` for all.',
    },
  },
  target: rolesAnywhereProfile,
  phrase: (event) => {
    const field = textParameter(event, 'certificateField') ?? 'a certificate field';
    const parts = specifiers(event);
    return {
      did: 'set',
      todo: 'set',
      what: `the session tags that ${inRolesAnywhere(rolesAnywhereProfile(event))} takes from ${field}${parts === '' ? '' : ` (${parts})`}`,
    };
  },
  direction: 'neutral',
  risks: [
    {
      risk: 'A session carries a tag that policies take for proof, and reaches what belongs to somebody else.',
      when: 'Policies grant by `aws:PrincipalTag`, and the certificate authority lets its users choose that part of the certificate.',
    },
    {
      risk: 'Tags that policies or trust policies ask for are no longer set, so that access breaks, or a denial by tag no longer bites.',
      when: 'A policy refers to a part that the mappings in the response no longer hold.',
    },
  ],
  benign: [
    'Only the attributes that policies use are mapped, to keep the session tags small.',
    'A new attribute is mapped for a reviewed policy.',
  ],
  verify: [
    'Search identity, resource and trust policies for `aws:PrincipalTag/x509`.',
    'Compare the mappings in the response with those of an earlier event or of infrastructure code.',
    'Ask who decides over that field when certificates are issued.',
  ],
  related: [
    'rolesanywhere:DeleteAttributeMapping',
    'rolesanywhere:UpdateProfile',
    'rolesanywhere:CreateSession',
    'iam:UpdateAssumeRolePolicy',
  ],
  remediations: ['tighten-trust', 'contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_PutAttributeMapping.html',
    'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
  ],
});

function specifiers(event: CloudTrailEvent): string {
  const rules = asArray(parameter(event, 'mappingRules')).map((rule) => asString(asObject(rule)?.specifier));
  return shortList(rules.filter((specifier) => specifier !== undefined).map((specifier) => (specifier === '*' ? 'all parts' : specifier)));
}

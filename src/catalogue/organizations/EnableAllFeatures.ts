import { defineEvent } from '../entry.ts';
import { handshakeParty, handshakeTarget } from '../words/handshake.ts';

export const EnableAllFeatures = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'EnableAllFeatures',
  kind: 'change',
  access: 'write',
  title: 'Start to turn on all features of the organisation',
  does: 'Starts the change of an organisation from consolidated billing to all features. AWS asks every member that joined by invitation for its consent through a handshake. Once all have agreed, the management account completes the change by accepting a last handshake.',
  doesNot: [
    'It does not turn the features on by itself: without all consents and the last AcceptHandshake nothing changes.',
    'It attaches no policy. Enabling policy types and attaching policies are events of their own.',
    'It is not needed for an organisation that was created with all features.',
  ],
  appears:
    'From the Organizations console (Settings), the CLI or an SDK, in the management account only, once in the life of an organisation. Recorded in us-east-1.',
  reading: {
    target: 'The handshake in the response, whose parties name the organisation. The call has no parameters.',
    parameters: {},
  },
  target: handshakeTarget,
  phrase: (event) => {
    const organization = handshakeParty(event, 'ORGANIZATION');
    const which = organization === undefined ? 'the organisation' : `organisation ${organization}`;
    return { did: 'began to turn on', todo: 'turn on', what: `all features of ${which}` };
  },
  direction: 'neutral',
  risks: [
    {
      risk: 'The management account gains power over its members: policies that deny, services that make roles in them, and a bar on leaving.',
      when: 'The change is completed and the management account is not in trusted hands.',
    },
    {
      risk: 'It cannot be taken back once it is completed.',
      when: 'All members have agreed and the last handshake is accepted.',
    },
  ],
  benign: ['An organisation that began with shared billing wants service control policies or trusted services.'],
  verify: [
    'Ask the owner of the organisation whether the change is planned.',
    'Look for AcceptHandshake in the members and, at the end, in the management account.',
    'Watch for EnablePolicyType, CreatePolicy and AttachPolicy after the completion.',
  ],
  related: [
    'organizations:AcceptHandshake',
    'organizations:EnablePolicyType',
    'organizations:AttachPolicy',
    'organizations:CreateOrganization',
    'organizations:EnableAWSServiceAccess',
  ],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_EnableAllFeatures.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_org_support-all-features.html',
  ],
});

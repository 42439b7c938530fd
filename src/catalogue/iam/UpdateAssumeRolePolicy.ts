import { parameter, parametersOmitted } from '../../events/fields.ts';
import { updateTrustHistory } from '../effects/trust.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { isSelf } from '../words/self.ts';
import { roleTarget } from '../words/targets.ts';
import { directionOfTrust, trustInWords, trustsActor, trustsAnyone, trustsAnyWebIdentity, trustsOtherAccount } from '../words/trust.ts';

export const UpdateAssumeRolePolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UpdateAssumeRolePolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Replace the trust policy of a role',
  does: 'Replaces the whole trust policy of one IAM role: the document that says who may assume it, and under which conditions. It applies to calls to assume the role from then on, within seconds to minutes.',
  doesNot: [
    'It does not change what the role may do once assumed; that is in its permissions policies.',
    'It does not end sessions that are already running, not even of a principal that is no longer trusted.',
    'It does not merge: a principal that is missing from the new document is no longer trusted, and a lone addition cannot be sent by itself.',
    'It does not show the earlier document, so the event alone does not tell who was added.',
  ],
  appears:
    'From the console (Edit trust policy), the CLI, an SDK, or infrastructure code with a changed trust policy. It fails on a service-linked role. Recorded in us-east-1.',
  reading: {
    actor: 'An actor that writes itself, or its own account, into the document prepares to assume the role.',
    target: '`roleName` is the role whose trust policy is replaced.',
    parameters: {
      roleName: 'Role whose trust policy is replaced.',
      policyDocument: 'The whole new trust policy, as a JSON string. Read Principal, Action and Condition of every statement.',
    },
  },
  target: roleTarget,
  phrase: (event) => {
    const trust = trustInWords(event, parameter(event, 'policyDocument'));
    return { did: 'gave', todo: 'give', what: `${callIt(roleTarget(event))} a new trust policy${trust}` };
  },
  direction: (event) => directionOfTrust(event, parameter(event, 'policyDocument')),
  risks: [
    {
      risk: 'Anyone with any AWS account may assume the role.',
      when: 'The principal is `*` in a statement that has no condition; with a condition, the condition decides.',
      holds: (event) => trustsAnyone(event, parameter(event, 'policyDocument')),
    },
    {
      risk: 'Another account may assume the role; a backdoor of this kind outlives every key and password of this account.',
      when: 'The document names a principal of another account without a condition. Whether that account is yours, the event does not tell.',
      holds: (event) => trustsOtherAccount(event, parameter(event, 'policyDocument')),
    },
    {
      risk: 'The actor opens the role for itself.',
      when: 'The document names the actor, or its account and the actor may call sts:AssumeRole on the role.',
      holds: (event) => trustsActor(event, parameter(event, 'policyDocument')),
    },
    {
      risk: 'Strangers with an identity at the same provider may assume the role, such as any repository of a shared build service.',
      when: 'An OIDC provider is trusted and no condition narrows subject and audience.',
      holds: (event) => trustsAnyWebIdentity(event, parameter(event, 'policyDocument')),
    },
    {
      risk: 'The document stays unseen: padding made it too large for CloudTrail to record.',
      when: 'The request parameters are marked as omitted.',
      holds: (event) => parametersOmitted(event),
    },
    {
      risk: 'A role keeps itself within reach: its own session widens its trust.',
      when: 'The actor is a session of this role.',
      holds: (event) => isSelf(event, roleTarget(event)),
    },
  ],
  benign: [
    'A new workload, account or build pipeline is let in by a reviewed change.',
    'A trust policy is tightened, or repaired after a trusted role was deleted and created again.',
  ],
  verify: [
    'Compare the document with the one before, from CreateRole or the previous event of this name: who is new, and which condition is gone?',
    'Check to whom every account id in it belongs.',
    'Look for AssumeRole events on the role by the new principals, and for what they did.',
    'List what the role may do, to see what the trust is worth.',
  ],
  related: [
    'iam:CreateRole',
    'iam:AttachRolePolicy',
    'iam:PutRolePolicy',
    'iam:UpdateRole',
    'sts:AssumeRole',
    'sts:AssumeRoleWithWebIdentity',
    'sts:AssumeRoleWithSAML',
  ],
  remediations: ['restore-trust', 'tighten-trust', 'contain-principal'],
  attack: ['T1098', 'T1078.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAssumeRolePolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html',
  ],
  history: updateTrustHistory(),
});

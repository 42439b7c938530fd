import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { wasDenied } from '../words/denied-read.ts';
import { asksAboutEscalation, simulatedActions } from '../words/simulated-actions.ts';
import { accountTarget } from '../words/targets.ts';

export const SimulateCustomPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'SimulateCustomPolicy',
  kind: 'read',
  access: 'read',
  title: 'Ask what given policy texts would allow',
  does: 'Evaluates actions and resources against policies that the caller passes as text, with boundary, service control policies and one resource policy where given, and answers allowed or denied for each with the statements that decided.',
  doesNot: [
    'It reads no policy of any user, group or role: SimulatePrincipalPolicy does.',
    'It performs none of the actions and stores none of the policies.',
    'A verdict of allowed gives nobody any access.',
  ],
  appears:
    'The policy simulator in the console, unit tests of policies, policy linters, and Terraform test set-ups call it. Recorded in us-east-1.',
  reading: {
    target: 'No entity is acted on; the call is about texts. The verdicts are not in the event.',
    parameters: {
      policyInputList: 'Policies that are tried, as JSON text.',
      permissionsBoundaryPolicyInputList: 'Boundary for the trial, as JSON text.',
      orderedOrganizationPolicyInputList: 'Service control policies for the trial, from the root of the organisation down to the account.',
      actionNames: 'Actions that are tried.',
      resourceArns: 'Resources that they are tried on; absent means all.',
      resourcePolicy: 'Resource policy for the trial, as JSON text.',
      callerArn: 'Identity that is taken as the caller.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: accountTarget,
  phrase: (event) => ({
    did: 'simulated',
    todo: 'simulate',
    what: `${simulatedActions(event)} with policies passed as text, in ${callIt(accountTarget(event))}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Policies that were read here earlier are tried out in peace, or a policy is shaped until a hidden path to more access works.',
      when: 'The simulated actions include one by which access can be raised, such as iam:PassRole or iam:CreateAccessKey.',
      holds: asksAboutEscalation,
    },
    {
      risk: 'The policies that were tried are put in place.',
      when: 'PutUserPolicy, PutRolePolicy, CreatePolicy or CreatePolicyVersion with the same text follows.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['A pipeline tests policies before it deploys them.', 'A person tries a draft in the policy simulator.'],
  verify: [
    'Compare the texts in `policyInputList` with policies of the account: a copy of a live one means that the caller read it before.',
    'Look for policy changes by the same caller in the next hours.',
    'Check whether the caller is a pipeline or a person who writes policies.',
  ],
  related: ['iam:SimulatePrincipalPolicy', 'iam:CreatePolicy', 'iam:CreatePolicyVersion', 'iam:PutRolePolicy', 'iam:GetPolicyVersion'],
  remediations: [],
  attack: ['T1069.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_testing-policies.html',
  ],
});

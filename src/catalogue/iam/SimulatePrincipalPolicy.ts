import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessAboutSelf, unlessHarmless } from '../words/denied-read.ts';
import { entityByArn } from '../words/read-target.ts';
import { isSelf } from '../words/self.ts';
import { asksAboutEscalation, simulatedActions } from '../words/simulated-actions.ts';

export const SimulatePrincipalPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'SimulatePrincipalPolicy',
  kind: 'read',
  access: 'read',
  title: 'Ask what the policies of a user, group or role allow',
  does: 'Evaluates actions and resources against the policies of one user, group or role, and answers allowed or denied for each with the statements that decided. For a user the groups count too. Extra policies can be added, policies left out, and context values set for the trial.',
  doesNot: [
    'It performs none of the actions, so no other event and no denied call appears for them.',
    'It reads no resource policy by itself: one counts only when the caller passes its text.',
    'The answer can differ from the live account, for example where conditions need values that were not given.',
  ],
  appears:
    'The policy simulator in the console, installers that check their own permissions before they start (OpenShift and others), Terraform (`aws_iam_principal_policy_simulation`) and audit tools call it. Recorded in us-east-1.',
  reading: {
    target: '`policySourceArn` is the identity whose policies are tried. The verdicts are not in the event.',
    parameters: {
      policySourceArn: 'ARN of the user, group or role whose policies are evaluated.',
      actionNames: 'Actions that are tried, such as `iam:PassRole`.',
      resourceArns: 'Resources that they are tried on; absent means all.',
      policyInputList: 'Further policies for the trial only.',
      policyExclusionList: 'Policies left out of the trial only.',
      callerArn: 'Identity that is taken as the caller, when it is another.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: (event) => entityByArn(event, 'policySourceArn'),
  phrase: (event) => ({
    did: 'simulated',
    todo: 'simulate',
    what: `${simulatedActions(event)} for ${callIt(entityByArn(event, 'policySourceArn'))}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'An intruder learns which actions will work without making them, and so without the denied calls that detection waits for.',
      when: 'AWS answered the caller about its own policies, and the caller is no installer or test.',
      holds: (event) => (isSelf(event, entityByArn(event, 'policySourceArn')) === false ? false : unlessHarmless(event)),
    },
    {
      risk: 'The permissions of another identity are probed, to choose the one worth taking over.',
      when: 'AWS answered the call for an identity other than the caller, which does not review permissions.',
      holds: (event) => unlessAboutSelf(event, entityByArn(event, 'policySourceArn')),
    },
    {
      risk: 'The caller looks for a way to more access.',
      when: 'The simulated actions include one by which access can be raised, such as iam:PassRole or iam:CreateAccessKey.',
      holds: asksAboutEscalation,
    },
  ],
  benign: ['An installer checks that its own permissions suffice.', 'A person tests a policy in the simulator before a change.'],
  verify: [
    'Read `actionNames`: installers ask for what they deploy, scouts for IAM, STS and broad data access.',
    'Look at whether the caller then performs the very actions that it simulated.',
    'Compare the caller and user agent with known installers and pipelines.',
  ],
  related: ['iam:SimulateCustomPolicy', 'iam:GetAccountAuthorizationDetails', 'iam:ListAttachedUserPolicies'],
  remediations: [],
  attack: ['T1069.003', 'T1087.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_testing-policies.html',
  ],
});

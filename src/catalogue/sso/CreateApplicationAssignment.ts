import { defineEvent } from '../entry.ts';
import { applicationAssignmentInWords, assignee, isSamePerson } from '../words/identity-center.ts';

export const CreateApplicationAssignment = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'CreateApplicationAssignment',
  kind: 'change',
  access: 'write',
  title: 'Give a user or group an application',
  does: 'Assigns one user or group of Identity Center to one application. The application then shows in their access portal, where it is visible, and they can sign in to it.',
  doesNot: [
    'It does not say what the person may do inside: the application decides that.',
    'It gives no access to an AWS account: CreateAccountAssignment does.',
    'It changes nothing for an application that is open to all users, until assignments are required again.',
  ],
  appears:
    'From the Identity Center console, the console of a service such as Amazon Q or SageMaker, the CLI, an SDK or infrastructure code. Recorded in the Region of the instance.',
  reading: {
    target: '`principalId` is who gains access; `principalType` says whether it is a user or a group.',
    parameters: {
      applicationArn: 'Application that is assigned.',
      principalId: 'Id of the user or group in the identity store.',
      principalType: '`USER` or `GROUP`.',
    },
  },
  target: assignee,
  phrase: (event) => ({ did: 'assigned', todo: 'assign', what: applicationAssignmentInWords(event, 'to') }),
  direction: 'grants',
  risks: [
    {
      risk: 'The person reaches the data or the administration of the application.',
      when: 'The application holds data that few should see, or makes its first users administrators.',
    },
    {
      risk: 'The actor gives itself access.',
      when: 'The user is the person behind the call, or the group holds that person.',
      holds: (event) => isSamePerson(event, assignee(event)),
    },
  ],
  benign: ['A person or team starts to use the application, as the request says.', 'A licence is handed out by a script.'],
  verify: [
    'Look up the user or group by its id.',
    'Find out what the application gives its users.',
    'Ask the owner of the application, and look for the request.',
  ],
  related: [
    'sso:DeleteApplicationAssignment',
    'sso:PutApplicationAssignmentConfiguration',
    'sso:CreateApplication',
    'sso-directory:AddMemberToGroup',
  ],
  remediations: [],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateApplicationAssignment.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-applications.html',
  ],
});

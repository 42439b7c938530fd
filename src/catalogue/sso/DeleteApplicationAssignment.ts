import { defineEvent } from '../entry.ts';
import { applicationAssignmentInWords, assignee } from '../words/identity-center.ts';

export const DeleteApplicationAssignment = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'DeleteApplicationAssignment',
  kind: 'change',
  access: 'write',
  title: 'Take an application from a user or group',
  does: 'Ends the assignment of one user or group to one application. They can open no new session of it; sessions of AWS managed applications that are open end within an hour.',
  doesNot: [
    'It takes nothing away where the application is open to all users without assignment.',
    'It takes nothing away that the same people hold through another group.',
    'It does not delete accounts or data of the person inside the application.',
  ],
  appears:
    'From the Identity Center console, the console of the service behind the application, the CLI, an SDK or infrastructure code. Recorded in the Region of the instance.',
  reading: {
    target: '`principalId` is who loses access; `principalType` says whether it is a user or a group.',
    parameters: {
      applicationArn: 'Application of the assignment.',
      principalId: 'Id of the user or group in the identity store.',
      principalType: '`USER` or `GROUP`.',
    },
  },
  target: assignee,
  phrase: (event) => ({ did: 'unassigned', todo: 'unassign', what: applicationAssignmentInWords(event, 'from') }),
  direction: 'restricts',
  risks: [
    {
      risk: 'People lose an application that they work with.',
      when: 'The assignment was in use and nothing takes its place.',
    },
    {
      risk: 'Somebody believes that a person is cut off, while the application admits everyone.',
      when: 'The application does not require assignments.',
    },
  ],
  benign: ['A person or team no longer uses the application.', 'Assignments move from single users to a group.'],
  verify: [
    'Look up the user or group by its id.',
    'Check with get-application-assignment-configuration whether the application requires assignments at all.',
  ],
  related: ['sso:CreateApplicationAssignment', 'sso:PutApplicationAssignmentConfiguration', 'sso:DeleteApplication'],
  remediations: [],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_DeleteApplicationAssignment.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept.html',
  ],
});

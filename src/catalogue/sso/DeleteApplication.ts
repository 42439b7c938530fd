import { defineEvent } from '../entry.ts';
import { application, nameIt } from '../words/identity-center.ts';

export const DeleteApplication = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'DeleteApplication',
  kind: 'change',
  access: 'write',
  title: 'Remove an application from Identity Center',
  does: 'Deletes the link between one application and an instance of Identity Center, with the settings that Identity Center held for it. Users can no longer reach the application through Identity Center.',
  doesNot: [
    'It does not delete the application or AWS resource behind it, which goes on existing, as do its own local users.',
    'It deletes no user, group or permission set.',
    'It is not undone by registering the application again: the new one has another ARN, and assignments start empty.',
  ],
  appears:
    'From the Identity Center console, the CLI, an SDK or infrastructure code, and when an AWS service removes its own managed application. Recorded in the Region of the instance.',
  reading: {
    target: '`applicationArn` is the application that is gone.',
    parameters: { applicationArn: 'Application to delete.' },
  },
  target: application,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: nameIt(application(event)) }),
  direction: 'removes',
  risks: [
    {
      risk: 'The users of the application are locked out.',
      when: 'The application was in use.',
    },
    {
      risk: 'An intruder clears away an application that it had registered.',
      when: 'CreateApplication of the same one came shortly before, by the same actor.',
    },
  ],
  benign: ['The service behind it was retired.', 'Infrastructure code replaces the application.'],
  verify: [
    'Find name, grants and assignments in the events that built the application or in infrastructure code.',
    'Ask the owner of the application.',
  ],
  related: ['sso:CreateApplication', 'sso:DeleteApplicationAssignment', 'sso:DeleteApplicationGrant', 'sso:DeleteApplicationAccessScope'],
  remediations: [],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_DeleteApplication.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-applications.html',
  ],
});

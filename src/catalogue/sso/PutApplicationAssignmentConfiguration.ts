import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter } from '../../events/fields.ts';
import { asBoolean } from '../../kernel/json.ts';
import { defineEvent, type Phrase } from '../entry.ts';
import { application, nameIt } from '../words/identity-center.ts';

export const PutApplicationAssignmentConfiguration = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'PutApplicationAssignmentConfiguration',
  kind: 'change',
  access: 'write',
  title: 'Say whether an application needs assignments',
  does: 'Sets whether users need an assignment to reach one application. With true, which is the default, only assigned users and groups get in; with false, all users of the instance do.',
  doesNot: [
    'It deletes no assignment: those that exist count again when assignments are required again.',
    'It does not open the application to people outside the directory.',
  ],
  appears:
    'From the Identity Center console (Do not require assignments), the console of the service behind the application, the CLI, an SDK or infrastructure code (`aws_ssoadmin_application_assignment_configuration`). Recorded in the Region of the instance.',
  reading: {
    target: '`applicationArn` is the application.',
    parameters: {
      applicationArn: 'Application that is configured.',
      assignmentRequired: 'True when users need an assignment, false when all users get in.',
    },
  },
  target: application,
  phrase,
  direction: (event) => {
    const needed = required(event);
    if (needed === undefined) return 'neutral';
    return needed ? 'restricts' : 'grants';
  },
  risks: [
    {
      risk: 'Every user of the directory reaches the application and its data, new ones included.',
      when: '`assignmentRequired` is false.',
      holds: (event) => {
        const needed = required(event);
        return needed === undefined ? undefined : !needed;
      },
    },
    {
      risk: 'People lose the application at once.',
      when: '`assignmentRequired` is true, and not all who use it are assigned.',
      holds: (event) => (required(event) === false ? false : undefined),
    },
  ],
  benign: [
    'An application for the whole company is opened to all.',
    'An application is closed to all but its assigned groups before it goes live.',
  ],
  verify: [
    'Ask the owner of the application who is meant to use it.',
    'Check whether the application itself separates its users, or gives all the same rights.',
  ],
  related: ['sso:CreateApplicationAssignment', 'sso:DeleteApplicationAssignment', 'sso:CreateApplication'],
  remediations: [],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_PutApplicationAssignmentConfiguration.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-applications.html',
  ],
});

function required(event: CloudTrailEvent): boolean | undefined {
  return asBoolean(parameter(event, 'assignmentRequired'));
}

function phrase(event: CloudTrailEvent): Phrase {
  const it = nameIt(application(event));
  const needed = required(event);
  if (needed === undefined) return { did: 'changed', todo: 'change', what: `whether ${it} needs assignments` };
  return needed
    ? { did: 'limited', todo: 'limit', what: `${it} to assigned users and groups` }
    : { did: 'opened', todo: 'open', what: `${it} to all users without assignment` };
}

import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { application, nameIt } from '../words/identity-center.ts';
import { hasParameters } from '../words/settings.ts';

export const CreateApplication = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'CreateApplication',
  kind: 'change',
  access: 'write',
  title: 'Register an application in Identity Center',
  does: 'Registers one OAuth 2.0 application with an instance of Identity Center. Unless that is changed, users need an assignment before they can use it.',
  doesNot: [
    'It gives the application no tokens: grants, access scopes and an authentication method come by calls of their own.',
    'It assigns nobody: CreateApplicationAssignment does, or PutApplicationAssignmentConfiguration opens it to all users.',
    'It cannot register SAML applications of your own; those are set up in the console and show under other names.',
  ],
  appears:
    'From the CLI, an SDK or infrastructure code (`aws_ssoadmin_application`), from the console, and when an AWS service sets up its own managed application for you. Recorded in the Region of the instance.',
  reading: {
    target: '`name` is the new application; the answer carries `applicationArn`.',
    parameters: {
      name: 'Name of the application.',
      instanceArn: 'Instance of Identity Center.',
      applicationProviderArn: 'Kind of application, such as `arn:aws:sso::aws:applicationProvider/custom` for one of your own.',
      description: 'Free text.',
      portalOptions:
        'How it shows in the access portal: `visibility`, and `signInOptions` with `origin` and `applicationUrl`, the page that users are sent to.',
      status: '`ENABLED` or `DISABLED`.',
      tags: 'Tags put on the application.',
    },
  },
  target: application,
  phrase: (event) => {
    const url = textParameter(event, 'portalOptions', 'signInOptions', 'applicationUrl');
    return { did: 'created', todo: 'create', what: `${nameIt(application(event))}${url === undefined ? '' : ` at ${url}`}` };
  },
  direction: 'neutral',
  risks: [
    {
      risk: 'The application is the first half of a lasting way in: it acts for users with tokens and needs no password of theirs.',
      when: 'Grants, scopes and an authentication method follow, and nobody asked for the application.',
    },
    {
      risk: 'Users are led from the trusted portal to a page of the actor, which can ask for their password.',
      when: '`applicationUrl` is not an address of yours.',
      holds: (event) =>
        hasParameters(event) && textParameter(event, 'portalOptions', 'signInOptions', 'applicationUrl') === undefined ? false : undefined,
    },
  ],
  benign: [
    'A service such as Amazon Q, Redshift or S3 Access Grants is connected to Identity Center.',
    'A team connects an application of its own, and the request says so.',
  ],
  verify: [
    'Read the grants, scopes and authentication method that were put on the application afterwards.',
    'Check `applicationUrl` and the provider.',
    'Ask the team that manages Identity Center.',
  ],
  related: [
    'sso:PutApplicationGrant',
    'sso:PutApplicationAccessScope',
    'sso:PutApplicationAuthenticationMethod',
    'sso:CreateApplicationAssignment',
    'sso:PutApplicationAssignmentConfiguration',
    'sso:DeleteApplication',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateApplication.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/customermanagedapps-saml2-oauth2.html',
  ],
});

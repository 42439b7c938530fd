import { listParameter, textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { application, nameIt } from '../words/identity-center.ts';

export const PutApplicationAccessScope = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'PutApplicationAccessScope',
  kind: 'change',
  access: 'write',
  title: 'Give an application an access scope',
  does: 'Adds one access scope to one application, or replaces the list of targets of a scope that it has. The scope says what tokens of the application are good for; the targets say for which applications.',
  doesNot: [
    'It issues no token: the grants of the application decide how it gets one.',
    'It gives a user nothing that the user may not do: the token acts for a user and within the access of that user.',
    'It does not remove a scope: DeleteApplicationAccessScope does.',
  ],
  appears:
    'From the CLI, an SDK or infrastructure code (`aws_ssoadmin_application_access_scope`), from the console, and when an AWS service sets up its own application. Recorded in the Region of the instance.',
  reading: {
    target: '`applicationArn` is the application that gains the scope.',
    parameters: {
      applicationArn: 'Application that gains the scope.',
      scope: 'Name of the scope, such as `sso:account:access`.',
      authorizedTargets: 'ARNs of the applications that the scope is for; absent where the scope takes no targets.',
    },
  },
  target: application,
  phrase: (event) => {
    const scope = textParameter(event, 'scope');
    const count = listParameter(event, 'authorizedTargets').length;
    const targets = count === 0 ? '' : ` for ${count === 1 ? 'one target' : `${count} targets`}`;
    return {
      did: 'gave',
      todo: 'give',
      what: `${nameIt(application(event))} ${scope === undefined ? 'an access scope' : `access scope ${scope}`}${targets}`,
    };
  },
  direction: 'grants',
  risks: [
    {
      risk: 'The application can fetch role credentials for AWS accounts in the name of whoever signs in to it.',
      when: 'The scope is `sso:account:access`.',
      holds: (event) => {
        const scope = textParameter(event, 'scope');
        return scope === undefined ? undefined : scope === 'sso:account:access';
      },
    },
    {
      risk: 'Tokens of this application are good for applications that it has no business with.',
      when: '`authorizedTargets` names an application that holds sensitive data.',
    },
  ],
  benign: ['Trusted identity propagation is set up between two services.', 'A developer tool is connected as its guide asks.'],
  verify: [
    'Compare the scope with what the application is for.',
    'List its grants and its authentication method: with the scope they make up what it can do.',
    'Ask the owner of the application.',
  ],
  related: [
    'sso:PutApplicationGrant',
    'sso:PutApplicationAuthenticationMethod',
    'sso:DeleteApplicationAccessScope',
    'sso:CreateApplication',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098', 'T1550.001'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_PutApplicationAccessScope.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/customermanagedapps-saml2-oauth2.html',
  ],
});

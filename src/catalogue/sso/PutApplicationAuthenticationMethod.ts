import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf, parameter } from '../../events/fields.ts';
import { readPolicyDocument, type Statement } from '../../kernel/policy-document.ts';
import { defineEvent } from '../entry.ts';
import { application, nameIt } from '../words/identity-center.ts';

export const PutApplicationAuthenticationMethod = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'PutApplicationAuthenticationMethod',
  kind: 'change',
  access: 'write',
  title: 'Say which IAM principals may call as an application',
  does: 'Adds or replaces the authentication method of one application. The only kind is IAM: a policy names the principals that may ask Identity Center for tokens in the name of the application.',
  doesNot: [
    'It opens none of the ways to a token: the grants of the application do.',
    'It does not add to the policy: the document is replaced, and the old one is not in the event.',
    'It gives users no access to the application.',
  ],
  appears:
    'From the CLI, an SDK or infrastructure code, from the console, and when an AWS service sets up its own application. Recorded in the Region of the instance.',
  reading: {
    target: '`applicationArn` is the application.',
    parameters: {
      applicationArn: 'Application that is configured.',
      authenticationMethodType: 'Always `IAM`.',
      authenticationMethod: '`iam.actorPolicy`: the policy, with principals and the actions that they may call.',
    },
  },
  target: application,
  phrase: (event) => ({
    did: 'set',
    todo: 'set',
    what: `the IAM policy that says who may call as ${nameIt(application(event))}${allows(event, isAnyone) === true ? ', which allows anyone' : ''}`,
  }),
  direction: (event) => (allows(event, () => true) === false ? 'restricts' : 'grants'),
  risks: [
    {
      risk: 'Any AWS principal can ask for tokens as the application.',
      when: 'The policy allows the principal `*` without a condition.',
      holds: (event) => allows(event, isAnyone),
    },
    {
      risk: 'Another account can ask for tokens as the application.',
      when: 'The policy allows a principal of an account other than the one in which the call is recorded.',
      holds: (event) => {
        const own = accountOf(event);
        return own === '' ? undefined : allows(event, (statement) => isElsewhere(statement, own));
      },
    },
    {
      risk: 'The actor can act for users through the application.',
      when: 'The policy allows the role or user of the actor, and a grant of the application gives tokens without the user being there.',
    },
  ],
  benign: ['The role that an application runs as is named, as its set-up asks.', 'The application moves to another role.'],
  verify: [
    'Read the principals in `iam.actorPolicy`, and who can assume them.',
    'Read the grants and the access scopes of the application.',
    'Look for token exchanges (`CreateTokenWithIAM`) by those principals afterwards.',
  ],
  related: [
    'sso:PutApplicationGrant',
    'sso:PutApplicationAccessScope',
    'sso:DeleteApplicationAuthenticationMethod',
    'sso:CreateApplication',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098.001', 'T1550.001'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_PutApplicationAuthenticationMethod.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/customermanagedapps-saml2-oauth2.html',
  ],
});

function allows(event: CloudTrailEvent, fits: (statement: Statement) => boolean): boolean | undefined {
  const reading = readPolicyDocument(parameter(event, 'authenticationMethod', 'iam', 'actorPolicy'));
  if (reading.kind === 'unreadable') return undefined;
  return reading.statements.some((statement) => statement.effect === 'Allow' && fits(statement));
}

function isAnyone({ principals, condition }: Statement): boolean {
  return principals.AWS?.includes('*') === true && condition === undefined;
}

function isElsewhere({ principals }: Statement, own: string): boolean {
  const accounts = (principals.AWS ?? []).map((written) => /^(?:arn:[^:]*:(?:iam|sts)::)?(\d{12})(?::|$)/.exec(written)?.[1]);
  return accounts.some((account) => account !== undefined && account !== own);
}

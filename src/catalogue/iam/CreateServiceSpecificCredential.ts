import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, parametersOmitted, textParameter, textResponse } from '../../events/fields.ts';
import { asNumber } from '../../kernel/json.ts';
import { newCredentialHistory } from '../effects/new-credential.ts';
import { defineEvent } from '../entry.ts';
import { credentialOwner, isForeignCredential } from '../words/credential-owner.ts';
import { credentialOf } from '../words/credential-words.ts';

export const CreateServiceSpecificCredential = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'CreateServiceSpecificCredential',
  kind: 'change',
  access: 'write',
  title: 'Create a password or API key of a user for one service',
  does: 'Creates a credential that works for one IAM user with one AWS service only: a user name and password for CodeCommit or Amazon Keyspaces, or a long-term API key for services such as Amazon Bedrock and CloudWatch Logs. Whoever called receives the secret. Without `credentialAgeDays` it never expires.',
  doesNot: [
    'It changes no permission. With that one service the credential can do what the user may do; with any other service it cannot be used.',
    'It attaches no policy. Where a console does so for an API key, that is an event of its own.',
    'It is not listed among access keys, so a review of access keys does not find it.',
    'The secret is not in the record, so the record does not show who holds it now.',
  ],
  appears:
    'From the console (Git credentials for CodeCommit, credentials for Amazon Keyspaces, API keys), the CLI, an SDK, or Terraform (`aws_iam_service_specific_credential`). Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user as whom the credential works. The response carries its id (ACCA…) and its public name.',
    parameters: {
      userName: 'User that receives the credential.',
      serviceName:
        'The only service that accepts it, such as `codecommit.amazonaws.com`, `cassandra.amazonaws.com` or `bedrock.amazonaws.com`.',
      credentialAgeDays: 'Days until it expires, for services with API keys; absent means never.',
    },
  },
  target: credentialOwner,
  phrase: (event) => ({ did: 'created', todo: 'create', what: `${credential(event)}${lifetime(event)}` }),
  direction: 'grants',
  risks: [
    {
      risk: 'The actor can act as somebody else in that service: read or push source code, read and write tables, or run models at your cost.',
      when: 'The actor is not the user that received the credential, and the user has permissions in the service.',
      holds: (event) => (isForeignCredential(event) === false ? false : undefined),
    },
    {
      risk: 'The credential lasts: it works from anywhere, asks for no MFA, and outlives the session that made it.',
      when: 'It never expires, or only after more than a year.',
      holds: isLasting,
    },
    {
      risk: 'A way back in stays when access keys and the console password of the user are taken away.',
      when: 'The user or the actor is, or was, in the hands of an intruder.',
    },
  ],
  benign: [
    'A developer sets up Git over HTTPS for CodeCommit, or an application connects to Amazon Keyspaces with a driver that wants a password.',
    'A team tries Amazon Bedrock with an API key of limited life.',
  ],
  verify: [
    'Ask the user what the credential is for, and whether temporary credentials would do.',
    'List what the user may do in that service, and what it did there since.',
    'Look for CreateUser and AttachUserPolicy just before: a user that exists only to carry an API key outlives the key.',
    'List other credentials that the same actor made around this time.',
  ],
  related: [
    'iam:UpdateServiceSpecificCredential',
    'iam:ResetServiceSpecificCredential',
    'iam:DeleteServiceSpecificCredential',
    'iam:CreateUser',
    'iam:AttachUserPolicy',
    'iam:CreateAccessKey',
    'iam:UploadSSHPublicKey',
  ],
  remediations: ['disable-service-credential', 'contain-principal'],
  attack: ['T1098.001'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateServiceSpecificCredential.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_service-specific-creds.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_api_keys_for_aws_services.html',
  ],
  history: newCredentialHistory('serviceCredentials'),
});

function credential(event: CloudTrailEvent): string {
  const id = textResponse(event, 'serviceSpecificCredential', 'serviceSpecificCredentialId');
  const service = textParameter(event, 'serviceName') ?? textResponse(event, 'serviceSpecificCredential', 'serviceName');
  const named = credentialOf(credentialOwner(event), 'service-specific credential', id);
  return service === undefined ? named : `${named} for ${service}`;
}

function lifetime(event: CloudTrailEvent): string {
  const days = asNumber(parameter(event, 'credentialAgeDays'));
  if (days === undefined) return '';
  return `, valid for ${days} ${days === 1 ? 'day' : 'days'}`;
}

function isLasting(event: CloudTrailEvent): boolean | undefined {
  if (textParameter(event, 'userName') === undefined || parametersOmitted(event)) return undefined;
  const age = parameter(event, 'credentialAgeDays');
  if (age === undefined || age === null) return true;
  const days = asNumber(age);
  return days === undefined ? undefined : days > 365;
}

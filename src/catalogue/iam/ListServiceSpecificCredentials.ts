import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { asBoolean } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { credentialOwner } from '../words/credential-owner.ts';
import { wasDenied } from '../words/denied-read.ts';
import { accountTarget } from '../words/targets.ts';

export const ListServiceSpecificCredentials = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListServiceSpecificCredentials',
  kind: 'read',
  access: 'list',
  title: 'List the service-specific credentials of a user',
  does: 'Returns the credentials that one user, the caller, or with `allUsers` every user has for single services such as CodeCommit, Amazon Keyspaces or Amazon Bedrock: id, service, generated user name or public alias, status, and dates of creation and expiry.',
  doesNot: [
    'It returns no password and no API key secret: those exist in the answers to CreateServiceSpecificCredential and ResetServiceSpecificCredential only.',
    'Access keys are no service-specific credentials and do not appear.',
  ],
  appears:
    'The console calls it on the security credentials of a user, the Amazon Bedrock console for its API keys, and Terraform for `aws_iam_service_specific_credential` and before it deletes a user. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user; without it the caller, unless `allUsers` is true. The credentials are not in the event.',
    parameters: {
      userName: 'User whose credentials are listed; absent means the caller.',
      serviceName: 'Service asked for, such as `bedrock.amazonaws.com`; absent means all.',
      allUsers: 'True when the credentials of every user are asked for.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: credentialHolder,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the ${credentialsListed(event)} of ${callIt(credentialHolder(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'One call shows every long-lived API key for the service, and whose it is.',
      when: 'AWS answered a call for all users.',
      holds: (event) => (wasDenied(event) ? false : asBoolean(parameter(event, 'allUsers')) === true),
    },
    {
      risk: 'The list prepares a new secret: a reset gives one for a credential that exists already, so nothing new appears in the account.',
      when: 'ResetServiceSpecificCredential or CreateServiceSpecificCredential by the same caller follows.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: [
    'Someone opened the security credentials of a user, or the page of API keys.',
    'A review looks for long-lived API keys without an expiry date.',
  ],
  verify: [
    'Look for ResetServiceSpecificCredential, CreateServiceSpecificCredential and UpdateServiceSpecificCredential afterwards.',
    'Check whether one user, the caller itself or all users were asked about.',
    'Compare the caller with those who manage these keys.',
  ],
  related: ['iam:CreateServiceSpecificCredential', 'iam:ResetServiceSpecificCredential', 'iam:UpdateServiceSpecificCredential'],
  remediations: [],
  attack: ['T1087.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListServiceSpecificCredentials.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_api_keys_for_aws_services.html',
  ],
});

function credentialHolder(event: CloudTrailEvent): Target {
  return asBoolean(parameter(event, 'allUsers')) === true ? accountTarget(event) : credentialOwner(event);
}

function credentialsListed(event: CloudTrailEvent): string {
  const service = textParameter(event, 'serviceName');
  const all = asBoolean(parameter(event, 'allUsers')) === true;
  return `service-specific credentials${service === undefined ? '' : ` for ${service}`}${all ? ' of all users' : ''}`;
}

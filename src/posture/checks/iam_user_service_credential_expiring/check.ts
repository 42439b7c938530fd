import { knownValue } from '../../../account/part.ts';
import { defineCheck, unknownResult } from '../../check.ts';
import { everyCredential } from '../../every-credential.ts';
import { evidence } from '../../evidence.ts';

export const check = defineCheck({
  id: 'iam_user_service_credential_expiring',
  title: 'Active service-specific credentials end on a date',
  severity: 'medium',
  severityReason: 'An API key that never ends works for whoever finds it, though for one service alone.',
  about:
    'Every active service-specific credential of every user: API keys such as those of Bedrock, and the user names and passwords for CodeCommit and Keyspaces. One without a date of expiry fails, whatever the service. AWS sets no such date for CodeCommit and Keyspaces, so those fail as less severe, to be replaced by roles or looked after by hand. No benchmark asks this.',
  why: 'Such a credential lies in the settings of a program, is not asked for MFA, and is missed by rotation that looks at access keys.',
  needs: ['users.serviceCredentials'],
  remediations: ['disable-service-credential', 'delete-service-credential'],
  controls: {},
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateServiceSpecificCredential.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_api_keys_for_aws_services.html',
  ],
  inspect: ({ state }) =>
    everyCredential(state, { held: 'serviceCredentials', status: 'Active' }, ({ credential: { id, service, expires }, resource, name }) => {
      if (expires.kind === 'unknown') return unknownResult(resource, `${name} ends on a date`, expires);
      const told = [...evidence(`credential ${id} expires`, expires), ...evidence(`credential ${id} service`, service)];
      const from = knownValue(service);
      const whose = from === undefined ? `The ${name}` : `The ${name} for ${from}`;
      if (expires.kind === 'known') return { resource, status: 'PASS', summary: `${whose} ends at ${expires.value}.`, evidence: told };
      const fixed = from !== undefined && endless.has(from);
      return {
        resource,
        status: 'FAIL',
        summary: fixed ? `${whose} never ends, and AWS lets none for this service end.` : `${whose} never ends.`,
        evidence: told,
        ...(fixed ? { severity: 'low' } : {}),
      };
    }),
});

/** Services whose credentials AWS gives no date of expiry. */
const endless: ReadonlySet<string> = new Set(['codecommit.amazonaws.com', 'cassandra.amazonaws.com']);

import type { ApiCall } from '../../../src/kernel/api-call.ts';
import { isJsonObject } from '../../../src/kernel/json.ts';
import { calls } from '../../../src/remediation/calls.generated.ts';
import { filled, operation, sdkModule } from '../../../src/remediation/sdk-shapes.test-kit.ts';

/** Values that have to be of a form before anybody looks at who is calling. */
const values: Readonly<Record<string, string>> = {
  PolicyArn: 'arn:aws:iam::000000000000:policy/nothing',
  OpenIDConnectProviderArn: 'arn:aws:iam::000000000000:oidc-provider/idp.example.com',
  SAMLProviderArn: 'arn:aws:iam::000000000000:saml-provider/nothing',
  SerialNumber: 'arn:aws:iam::000000000000:mfa/nothing',
  Bucket: 'trailward-logs-nothing',
};

/** Members that the SDK or the service looks at before the policy is. */
const leftOut: ReadonlySet<string> = new Set(['ContentMD5', 'ChecksumAlgorithm', 'ExpectedBucketOwner', 'CreateBucketConfiguration']);

/** Calls that have no record, because no plan holds them. */
const beside: Readonly<Record<string, ApiCall>> = {
  'secretsmanager:PutSecretValue': {
    service: 'secretsmanager',
    action: 'PutSecretValue',
    parameters: { SecretId: 'trailward/nothing', SecretString: 'nothing' },
  },
};

/** A call that takes this permission, about something that does not exist; undefined for a permission that no call is named after. */
export async function probe(permission: string): Promise<ApiCall | undefined> {
  const record = calls.find(({ service, action, permissions }) => (permissions ?? [`${service}:${action}`]).includes(permission));
  if (record === undefined) return beside[permission];
  const { service, action } = record;
  const shapes = operation(await sdkModule(service), action);
  const all = filled(shapes?.input, (member) => values[member]);
  const given = isJsonObject(all) ? Object.entries(all).filter(([member]) => !leftOut.has(member)) : [];
  return { service, action, parameters: Object.fromEntries(given) };
}

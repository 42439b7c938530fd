import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { readPolicyDocument } from '../../kernel/policy-document.ts';
import { deniedResource } from './denied-resource.ts';
import { organizationsId } from './organizations-id.ts';

/** Policy types as the API writes them, and in words. */
const types: Readonly<Record<string, string>> = {
  SERVICE_CONTROL_POLICY: 'service control policy',
  RESOURCE_CONTROL_POLICY: 'resource control policy',
  TAG_POLICY: 'tag policy',
  BACKUP_POLICY: 'backup policy',
  AISERVICES_OPT_OUT_POLICY: 'AI services opt-out policy',
  CHATBOT_POLICY: 'chat applications policy',
  DECLARATIVE_POLICY_EC2: 'declarative policy for EC2',
  SECURITYHUB_POLICY: 'Security Hub policy',
  SECURITYHUB_CSPM_POLICY: 'Security Hub CSPM policy',
  INSPECTOR_POLICY: 'Inspector policy',
  UPGRADE_ROLLOUT_POLICY: 'upgrade rollout policy',
  BEDROCK_POLICY: 'Bedrock policy',
  S3_POLICY: 'S3 policy',
  NETWORK_SECURITY_DIRECTOR_POLICY: 'network security director policy',
  GUARDDUTY_POLICY: 'GuardDuty policy',
};

/** Policies that AWS provides, which allow everything. Their ids are the same in every organisation. */
const awsProvided: Readonly<Record<string, string>> = {
  'p-FullAWSAccess': 'SERVICE_CONTROL_POLICY',
  'p-RCPFullAWSAccess': 'RESOURCE_CONTROL_POLICY',
};

/** Policy type that the call names or answers with, or that the id or the ARN of a refusal gives away; else undefined. */
export function policyType(event: CloudTrailEvent): string | undefined {
  const given = textParameter(event, 'type') ?? textParameter(event, 'policyType') ?? summary(event, 'type');
  if (given !== undefined) return given;
  const id = organizationsId(event, 'policyId', ['organization-policy']) ?? '';
  if (Object.hasOwn(awsProvided, id)) return awsProvided[id];
  return /:policy\/o-[^/]+\/([a-z0-9_]+)\/p-/.exec(deniedResource(event)?.arn ?? '')?.[1]?.toUpperCase();
}

/** `service control policy`, `tag policy`; `organisation policy` for a type that is not given. */
function policyTypeInWords(type: string | undefined): string {
  if (type === undefined) return 'organisation policy';
  return (Object.hasOwn(types, type) ? types[type] : undefined) ?? type.toLowerCase().replaceAll('_', ' ');
}

/** `service control policies`, or `a policy type that the event does not name`. */
export function policiesOfType(type: string | undefined): string {
  return type === undefined ? 'a policy type that the event does not name' : policyTypeInWords(type).replace('policy', 'policies');
}

/** Whether policies of this type limit what principals may do, as service and resource control policies do. */
export function limitsPermissions(type: string | undefined): boolean | undefined {
  if (type === undefined) return undefined;
  return type === 'SERVICE_CONTROL_POLICY' || type === 'RESOURCE_CONTROL_POLICY';
}

/** Organisation policy by `policyId`, or by the summary that the response carries. */
export function organizationPolicy(event: CloudTrailEvent): Target {
  const id = organizationsId(event, 'policyId', ['organization-policy']) ?? summary(event, 'id');
  const arn = summary(event, 'arn');
  const name = textParameter(event, 'name') ?? summary(event, 'name') ?? id ?? '';
  return { kind: 'organization-policy', name, ...(id === undefined ? {} : { id }), ...(arn === undefined ? {} : { arn }) };
}

/** `service control policy deny-leaving (p-example1)`, or `an organisation policy that the event does not name`. */
export function organizationPolicyInWords(event: CloudTrailEvent): string {
  const { name, id } = organizationPolicy(event);
  const called = policyTypeInWords(policyType(event));
  if (name === '') return `${/^[AaIio]/.test(called) ? 'an' : 'a'} ${called} that the event does not name`;
  return `${called} ${name}${id === undefined || id === name ? '' : ` (${id})`}`;
}

/** Whether the policy is one that AWS provides and that allows everything; undefined when the event names none. */
export function allowsEverything(event: CloudTrailEvent): boolean | undefined {
  const id = organizationsId(event, 'policyId', ['organization-policy']);
  return id === undefined ? undefined : Object.hasOwn(awsProvided, id);
}

/** Whether the document in `content` holds a Deny statement; undefined when it is absent or no policy of Allow and Deny. */
export function contentDenies(event: CloudTrailEvent): boolean | undefined {
  const reading = readPolicyDocument(parameter(event, 'content'));
  return reading.kind === 'document' ? reading.statements.some(({ effect }) => effect === 'Deny') : undefined;
}

function summary(event: CloudTrailEvent, key: string): string | undefined {
  return textResponse(event, 'policy', 'policySummary', key);
}

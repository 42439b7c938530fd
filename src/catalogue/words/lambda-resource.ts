import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf, parameter, textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { asNumber } from '../../kernel/json.ts';
import { deniedArn } from './denied-arn.ts';
import { type Grantee, granteeNamed } from './grantee.ts';

/** Function in `functionName`: a name, a partial ARN or an ARN, each with or without a version or alias. */
export function lambdaFunction(event: CloudTrailEvent): Target {
  const given = textParameter(event, 'functionName');
  const arn = [given, textResponse(event, 'functionArn'), deniedArn(event, 'lambda')].find((one) => one?.startsWith('arn:'));
  const name = /(?:^|:)function:([^:]+)/.exec(given ?? arn ?? '')?.[1] ?? given?.split(':')[0] ?? '';
  return { kind: 'function', name: name.includes('*') ? '' : name, ...(arn === undefined ? {} : { arn }) };
}

/** `Lambda function resize`, with ` (live)` for a version or alias. */
export function lambdaFunctionInWords(event: CloudTrailEvent): string {
  const { name } = lambdaFunction(event);
  if (name === '') return 'a Lambda function that the event does not name';
  const inName = /(?:^|:function:)[^:]+:([^:]+)$/.exec(textParameter(event, 'functionName') ?? '')?.[1];
  const qualifier = textParameter(event, 'qualifier') ?? inName;
  return `Lambda function ${name}${qualifier === undefined ? '' : ` (${qualifier})`}`;
}

/** Layer in `layerName`, a name or an ARN. */
export function lambdaLayer(event: CloudTrailEvent): Target {
  const given = textParameter(event, 'layerName');
  const arn = [given, deniedArn(event, 'lambda')].find((one) => one?.startsWith('arn:'));
  const name = /:layer:([^:]+)/.exec(given ?? arn ?? '')?.[1] ?? given ?? '';
  return { kind: 'layer', name: name.includes('*') ? '' : name, ...(arn === undefined ? {} : { arn }) };
}

/** `version 3 of Lambda layer logging`. */
export function layerVersionInWords(event: CloudTrailEvent): string {
  const { name } = lambdaLayer(event);
  const version = asNumber(parameter(event, 'versionNumber'));
  const layer = name === '' ? 'a Lambda layer that the event does not name' : `Lambda layer ${name}`;
  return `${version === undefined ? 'a version' : `version ${version}`} of ${layer}`;
}

/** Parameters that limit whom a statement of AddPermission or AddLayerVersionPermission lets in. */
const limits = ['sourceArn', 'sourceAccount', 'principalOrgID', 'organizationId', 'eventSourceToken'];

/** Whom the call lets in, from `principal`; undefined when the event does not say it. */
export function lambdaGrantee(event: CloudTrailEvent): Grantee | undefined {
  const written = textParameter(event, 'principal');
  if (written === undefined) return undefined;
  const service = /^[a-z0-9.-]+\.amazon(?:aws)?\.com(?:\.cn)?$/.test(written);
  const conditional = limits.some((limit) => textParameter(event, limit) !== undefined);
  return { ...granteeNamed(service ? 'Service' : 'AWS', written), written, conditional };
}

/** Whether the statement lets a principal of another account in; undefined when the event does not tell. */
export function lambdaOpensToForeignAccount(event: CloudTrailEvent): boolean | undefined {
  const grantee = lambdaGrantee(event);
  const own = accountOf(event);
  if (grantee === undefined || own === '') return undefined;
  if (grantee.kind === 'anyone') return grantee.conditional ? undefined : true;
  if (grantee.kind === 'service') return false;
  return grantee.account === undefined ? undefined : grantee.account !== own;
}

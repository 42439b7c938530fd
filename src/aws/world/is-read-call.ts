import type { ApiCall } from '../../kernel/api-call.ts';

const reading = /^(?:Get|List|Describe|Head|Lookup)[A-Z]/;
/** What else only reads, by service: the reports that IAM makes of itself, and its simulator. */
const besides: Readonly<Record<string, RegExp>> = { iam: /^(?:Simulate|Generate)[A-Z]/ };
/** What answers a secret, or credentials: nobody needs them to compare how things stand. */
const secret: Readonly<Record<string, RegExp>> = {
  kms: /^GetParametersForImport$/,
  secretsmanager: /^(?:GetSecretValue|GetRandomPassword)$/,
  sts: /^(?!GetCallerIdentity$|GetAccessKeyInfo$)/,
};

/** Whether a call changes nothing, by its name, and answers no secret. */
export function isReadCall({ service, action }: ApiCall): boolean {
  if (matches(secret, service, action)) return false;
  return reading.test(action) || matches(besides, service, action);
}

function matches(table: Readonly<Record<string, RegExp>>, service: string, action: string): boolean {
  return Object.hasOwn(table, service) && table[service]?.test(action) === true;
}

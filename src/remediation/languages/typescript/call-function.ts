import type { SecretUse } from '../../plan/secret-use.ts';
import { safeText } from '../safe-text.ts';
import { codeLiteral } from '../script/code-literal.ts';
import type { ScriptCall } from '../script/script.ts';
import { secretFile } from '../script/secret-file.ts';
import { secretVariable } from '../script/secret-variable.ts';
import type { References } from '../segments.ts';
import { serviceNames } from '../service-names.ts';
import type { Client } from './clients.ts';
import { typescriptStyle, typescriptText } from './typescript-style.ts';

/** The function of one call. */
export function callFunction({ id, call, region, secrets }: ScriptCall, references: References, clients: readonly Client[]): string[] {
  const module = serviceNames(call.service).boto3.replace(/\W/g, '');
  const client = clients.find((one) => one.module === module && one.region === region)?.variable ?? 'undefined';
  const parameters = codeLiteral(call.parameters, typescriptStyle, references, '    ');
  return [
    `async function ${id}(): Promise<object> {`,
    ...secrets.flatMap((secret) =>
      secret.kind === 'answered' ? [] : [`    const ${secretVariable(secret.name)} = await ${source(id, secret)};`],
    ),
    `    return await ${client}.send(new ${module}.${call.action.replace(/\W|_/g, '')}Command(${parameters}));`,
    '}',
  ];
}

function source(id: string, secret: Exclude<SecretUse, { kind: 'answered' }>): string {
  if (secret.kind === 'made-password') return `madePassword(${typescriptText(secretFile(id, secret.name))})`;
  return `asked(${typescriptText(safeText(secret.question))}, ${typescriptText(secret.pattern)})`;
}

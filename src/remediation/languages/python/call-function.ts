import type { SecretUse } from '../../plan/secret-use.ts';
import { safeText } from '../safe-text.ts';
import { codeLiteral } from '../script/code-literal.ts';
import type { ScriptCall } from '../script/script.ts';
import { secretFile } from '../script/secret-file.ts';
import { secretVariable } from '../script/secret-variable.ts';
import type { References } from '../segments.ts';
import { serviceNames } from '../service-names.ts';
import { snakeName } from '../snake-name.ts';
import { pythonStyle } from './python-style.ts';
import { pythonText } from './python-text.ts';

/** The function of one call. */
export function callFunction({ id, call, region, secrets }: ScriptCall, references: References): string[] {
  const client = `client(${pythonText(serviceNames(call.service).boto3)}, ${pythonText(region)})`;
  const method = snakeName(call.action.replace(/\W|_/g, ''));
  const members = Object.entries(call.parameters).filter(([, value]) => value !== undefined);
  const isPlain = members.every(([name]) => /^[A-Za-z]\w*$/.test(name) && !keywords.has(name));
  const parameters = members.map(([name, value]) =>
    isPlain
      ? `        ${name}=${codeLiteral(value ?? null, pythonStyle, references, '        ')},`
      : `        **{${pythonText(name)}: ${codeLiteral(value ?? null, pythonStyle, references, '        ')}},`,
  );
  return [
    `def ${id}():`,
    ...secrets.flatMap((secret) => (secret.kind === 'answered' ? [] : [`    ${secretVariable(secret.name)} = ${source(id, secret)}`])),
    ...(parameters.length === 0 ? [`    return ${client}.${method}()`] : [`    return ${client}.${method}(`, ...parameters, '    )']),
  ];
}

function source(id: string, secret: Exclude<SecretUse, { kind: 'answered' }>): string {
  if (secret.kind === 'made-password') return `made_password(${pythonText(secretFile(id, secret.name))})`;
  return `asked(${pythonText(safeText(secret.question))}, ${pythonText(secret.pattern)})`;
}

/** Words that may not name a parameter, `from` for one. */
const keywords: ReadonlySet<string> = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);

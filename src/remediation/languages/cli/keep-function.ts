import type { HandOver, SecretUse } from '../../plan/secret-use.ts';
import { asciiText } from '../script/ascii-text.ts';
import type { ScriptCall } from '../script/script.ts';
import { secretFile } from '../script/secret-file.ts';
import { keptPaths } from './call-function.ts';
import { shellQuote } from './shell-quote.ts';

/** The function that keeps what a call answered and hands its secrets over; no line where there is nothing to do. */
export function keepFunction(one: ScriptCall): string[] {
  const paths = keptPaths(one);
  const fields = paths.map((_, index) => `field_${index + 1}`);
  const given = one.secrets.filter((secret) => secret.kind !== 'asked');
  if (paths.length === 0 && given.length === 0) return [];
  return [
    `keep_${one.id}() {`,
    ...(paths.length === 0 ? [] : [`  local ${fields.join(' ')}`, `  IFS=$'\\t' read -r ${fields.join(' ')} <<<"$1"`]),
    ...paths.map(({ file }, index) => `  keep ${file} "$${fields[index] ?? ''}"`),
    ...given.map((secret) => `  ${handOver(secretFile(one.id, secret.name), secret)}`),
    '}',
  ];
}

function handOver(file: string, { label, handOver }: Extract<SecretUse, { handOver: HandOver }>): string {
  if (handOver.to === 'secrets-manager') return `entrust ${file} ${shellQuote(label)} ${shellQuote(`"${asciiText(handOver.secretName)}"`)}`;
  return `${handOver.to === 'file' ? 'leave' : 'show'} ${file} ${shellQuote(label)}`;
}

import type { HandOver, SecretUse } from '../../plan/secret-use.ts';
import { safeText } from '../safe-text.ts';
import type { ScriptCall } from '../script/script.ts';
import { secretFile } from '../script/secret-file.ts';
import { pythonText } from './python-text.ts';

/** The function that keeps what a call answered and hands its secrets over; no line where there is nothing to do. */
export function keepFunction({ id, keeps, secrets }: ScriptCall): string[] {
  const answered = secrets.filter((secret) => secret.kind === 'answered');
  const kept = [...Object.entries(keeps), ...answered.map(({ name, path }) => [name, path] as const)];
  const given = secrets.filter((secret) => secret.kind !== 'asked');
  if (kept.length === 0 && given.length === 0) return [];
  return [
    '',
    '',
    `def keep_${id}(${kept.length === 0 ? '_' : ''}answer):`,
    ...kept.map(([name, path]) => `    keep(${pythonText(secretFile(id, name))}, answer, ${pythonText(path)})`),
    ...given.map((secret) => `    ${handOver(secretFile(id, secret.name), secret)}`),
  ];
}

function handOver(file: string, { label, handOver }: Extract<SecretUse, { handOver: HandOver }>): string {
  const secret = [file, safeText(label)].map(pythonText).join(', ');
  if (handOver.to === 'secrets-manager') return `entrust(${secret}, ${pythonText(handOver.secretName)})`;
  return `${handOver.to === 'file' ? 'leave' : 'show'}(${secret})`;
}

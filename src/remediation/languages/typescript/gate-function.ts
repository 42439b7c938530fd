import type { Gate } from '../../plan/plan.ts';
import { safeText } from '../safe-text.ts';
import { codeLiteral } from '../script/code-literal.ts';
import type { References } from '../segments.ts';
import { typescriptStyle, typescriptText } from './typescript-style.ts';

/** The function of one gate. */
export function gateFunction(id: string, gate: Gate, references: References): string[] {
  return [`async function ${id}(): Promise<void> {`, `    await ${body(gate, references)};`, '}'];
}

function body(gate: Gate, references: References): string {
  if (gate.kind === 'wait') return `sleep(${Math.ceil(gate.seconds)} * 1000)`;
  if (gate.kind === 'confirm') return `confirmed(${typescriptText(safeText(gate.question))})`;
  if (gate.kind === 'quiet') return `quiet(${typescriptText(gate.principal)})`;
  return `keyUsed(${codeLiteral(gate.accessKeyId, typescriptStyle, references)})`;
}

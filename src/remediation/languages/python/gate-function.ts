import type { Gate } from '../../plan/plan.ts';
import { safeText } from '../safe-text.ts';
import { codeLiteral } from '../script/code-literal.ts';
import type { References } from '../segments.ts';
import { pythonStyle } from './python-style.ts';
import { pythonText } from './python-text.ts';

/** The function of one gate. */
export function gateFunction(id: string, gate: Gate, references: References): string[] {
  return [`def ${id}():`, `    ${body(gate, references)}`];
}

function body(gate: Gate, references: References): string {
  if (gate.kind === 'wait') return `time.sleep(${Math.ceil(gate.seconds)})`;
  if (gate.kind === 'confirm') return `confirmed(${pythonText(safeText(gate.question))})`;
  if (gate.kind === 'quiet') return `quiet(${pythonText(gate.principal)})`;
  return `key_used(${codeLiteral(gate.accessKeyId, pythonStyle, references)})`;
}

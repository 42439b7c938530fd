import type { Gate } from '../../plan/plan.ts';
import { asciiText } from '../script/ascii-text.ts';
import type { References } from '../segments.ts';
import { shellJson } from './shell-json.ts';
import { shellQuote } from './shell-quote.ts';

/** The function of one gate. */
export function gateFunction(id: string, gate: Gate, references: References): string[] {
  return [`${id}() {`, ...body(gate, references).map((line) => `  ${line}`), '}'];
}

function body(gate: Gate, references: References): string[] {
  if (gate.kind === 'wait') return [`sleep ${Math.ceil(gate.seconds)}`];
  if (gate.kind === 'confirm') return [`confirmed ${shellQuote(gate.question)}`];
  if (gate.kind === 'quiet') return [`quiet ${shellQuote(queryOf(gate.principal))}`];
  const { word, told } = shellJson({ AccessKeyId: gate.accessKeyId }, references);
  return [...[...told].map(([variable, file]) => `local ${variable}\n  ${variable}=$(told ${file}) || exit 1`), `key_used ${word}`];
}

/**
 * Names of the events by a principal itself or by a session of it: both carry its ARN as a member `arn`. The literal of
 * JMESPath stands in backticks, and its JSON holds no letter that could end it.
 */
function queryOf(arn: string): string {
  const needle = asciiText(`"arn":${JSON.stringify(arn)}`).replace(
    /[`']/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `Events[?contains(CloudTrailEvent, \`"${needle}"\`)].EventName`;
}

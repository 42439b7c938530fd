import { said } from '../../calls-words/said.ts';
import type { Gate } from '../../plan/plan.ts';

/** What must hold before a person goes on, as the rest of a sentence. */
export function gateLine(gate: Gate): string {
  if (gate.kind === 'wait') return `${gate.seconds} seconds have passed since the step before.`;
  if (gate.kind === 'confirm') return `you can say yes to this: ${gate.question}`;
  if (gate.kind === 'quiet')
    return `the Event history of CloudTrail, in each region in use, shows nothing by ${gate.principal} since you began. It shows a call about 5 minutes after it.`;
  const name = gate.accessKeyId.includes('‹') ? `(${said(gate.accessKeyId)})` : gate.accessKeyId;
  return `access key ${name} of ${gate.user} was used. See IAM, Users, ${gate.user}, Security credentials, Last used.`;
}

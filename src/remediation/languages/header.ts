import { riskInWords } from '../../kernel/risk-in-words.ts';
import type { Plan } from '../plan/plan.ts';
import { wrapped } from './wrapped.ts';

const columns = 100;

/** What whoever opens a printed plan must know first, in lines that are safe in a comment. */
export function header(plan: Plan): string[] {
  const until = plan.notBefore === undefined ? '' : ` Not to be carried out before ${plan.notBefore}.`;
  return [
    ...wrapped(plan.title, columns),
    '',
    ...wrapped(`Trailward plan ${plan.id}, made ${plan.created}, good until ${plan.expires}.${until}`, columns),
    ...wrapped(`For account ${plan.account} (${plan.partition})${plan.caller === undefined ? '' : `, as ${plan.caller}`}.`, columns),
    ...wrapped(`Risk ${plan.risk}: ${riskInWords[plan.risk]}.`, columns),
    ...managed(plan),
    ...list('What may stop working:', plan.breaks),
    ...list('Know that:', plan.notes),
    ...list('What is to follow:', plan.next),
  ];
}

function managed({ managedBy }: Plan): string[] {
  return list(
    'Managed elsewhere:',
    managedBy.map(
      ({ target, tool, evidence }) =>
        `${target} seems to be managed by ${tool} (${evidence}). Change it in that configuration first: otherwise ${tool} puts the old value back when it next runs.`,
    ),
  );
}

function list(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['', heading, ...items.flatMap((item) => wrapped(item, columns, '- ', '  '))];
}

import type { Plan } from '../../plan/plan.ts';
import { hclText } from './hcl-text.ts';

/** The variables that the lines of a configuration name: what only a step tells, and secrets. */
export function variables(lines: readonly string[], { steps }: Plan): string[] {
  const named = new Set(lines.filter((line) => !line.startsWith('#')).flatMap((line) => line.match(/(?<=\bvar\.)\w+/g) ?? []));
  const secrets = new Set(steps.flatMap((step) => (step.kind === 'call' ? step.secrets.map(({ name }) => name.replace(/\W/g, '_')) : [])));
  return [...named].flatMap((name) => [
    '',
    `variable "${name}" {`,
    '  type = string',
    `  description = "${hclText(described(name))}"`,
    ...(secrets.has(name) ? ['  sensitive = true'] : []),
    '}',
  ]);
}

function described(name: string): string {
  const [, step, told] = /^step(\d+)_(\w+)$/.exec(name) ?? [];
  return step === undefined ? 'A secret that stands in no file' : `The ${told} that step ${step} of the plan gives`;
}

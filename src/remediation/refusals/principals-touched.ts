import type { TouchingStep } from './refusal.ts';

/** Users, groups and roles that the steps touch, each once: `user/alice`. */
export function principalsTouched(steps: readonly TouchingStep[]): string[] {
  const keys = steps.flatMap(({ touches }) => touches.filter(({ kind }) => ['user', 'group', 'role'].includes(kind)));
  return [...new Set(keys.map(({ kind, key }) => `${kind}/${key}`))];
}

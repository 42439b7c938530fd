import type { Progress } from './progress.ts';

/** Whether a step of the plan was carried out, seen to be so or not. What was so already was not. */
export function wasCalled({ steps }: Progress, step: number): boolean {
  const status = steps.get(step);
  return status === 'called' || status === 'done';
}

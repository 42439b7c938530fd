import { concerns } from '../concerns.ts';
import { principalsAffected } from '../principals-affected.ts';
import type { RefusalRule } from '../refusal.ts';

export const exceptions: RefusalRule = {
  id: 'exceptions',
  about: 'What somebody answers for as it is stays so until the exception ends, whatever brings the plan to it.',
  offences: ({ steps, before, excepted, isRollback }) => {
    if (isRollback) return [];
    return excepted.flatMap(({ resource, actions, words }) => {
      const meant = steps.filter(({ step }) => actions.includes(step.action));
      const found = meant.some((one) => concerns(one, resource));
      if (found) return [words];
      const [kind, name] = [resource.slice(0, resource.indexOf(':')), resource.slice(resource.indexOf(':') + 1)];
      const isAffected = principalsAffected(meant, before).includes(`${kind}/${name}`.toLowerCase());
      return isAffected ? [`${words} The plan would change what it may do by a group or a policy.`] : [];
    });
  },
};

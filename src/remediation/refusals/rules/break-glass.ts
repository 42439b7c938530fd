import { principalsAffected } from '../principals-affected.ts';
import { principalsTouched } from '../principals-touched.ts';
import type { RefusalRule } from '../refusal.ts';

export const breakGlass: RefusalRule = {
  id: 'break-glass',
  about: 'Principals that are kept for emergencies stay as they are.',
  offences: ({ steps, before, config }) => {
    const kept = new Set(config.breakGlass.map((one) => one.replace(':', '/').toLowerCase()));
    const offences = (found: readonly string[], what: string) =>
      found.filter((one) => kept.has(one)).map((one) => `${one} is on the break-glass list in trailward.yaml, and no plan ${what}.`);
    return [
      ...offences(principalsTouched(steps), 'touches it'),
      ...offences(principalsAffected(steps, before), 'changes what it may do, by a group or a policy'),
    ];
  },
};

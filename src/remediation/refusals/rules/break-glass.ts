import { principalsTouched } from '../principals-touched.ts';
import type { RefusalRule } from '../refusal.ts';

export const breakGlass: RefusalRule = {
  id: 'break-glass',
  about: 'Principals that are kept for emergencies stay as they are.',
  offences: ({ steps, config }) => {
    const kept = new Set(config.breakGlass.map((one) => one.replace(':', '/').toLowerCase()));
    return principalsTouched(steps)
      .filter((one) => kept.has(one))
      .map((one) => `${one} is on the break-glass list in trailward.yaml, and no plan touches it.`);
  },
};

import { principalsAffected } from '../principals-affected.ts';
import { principalsTouched } from '../principals-touched.ts';
import type { RefusalRule } from '../refusal.ts';

/** Unless trailward.yaml says otherwise. So few principals are never too many of the account. */
const defaults = { principals: 25, percent: 30, always: 3 };

export const caps: RefusalRule = {
  id: 'caps',
  about: 'One plan touches only so many principals, by number and by share of the account.',
  offences: ({ steps, before, config, isRollback, isPart }) => {
    if (isRollback) return [];
    // What only gives more to the holders of a policy cuts none of them off.
    const affected = principalsAffected(
      steps.filter(({ step }) => step.risk >= 'R2'),
      before,
    );
    const touched = new Set([...principalsTouched(steps), ...affected]).size;
    const all = before.users.by.size + before.groups.by.size + before.roles.by.size;
    const most = config.caps.principals ?? defaults.principals;
    const percent = config.caps.percent ?? defaults.percent;
    const offences: string[] = [];
    if (touched > most) offences.push(`The plan touches ${touched} users, groups and roles, and the cap is ${most}.`);
    if (!isPart && touched > defaults.always && touched * 100 > all * percent)
      offences.push(`The plan touches ${touched} of ${all} users, groups and roles, and the cap is ${percent} percent.`);
    return offences.map((offence) => `${offence} Split it, or raise caps in trailward.yaml.`);
  },
};

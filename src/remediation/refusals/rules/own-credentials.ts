import { principalOfArn } from '../principal-of-arn.ts';
import { principalsAffected } from '../principals-affected.ts';
import { principalsTouched } from '../principals-touched.ts';
import type { RefusalRule } from '../refusal.ts';

export const ownCredentials: RefusalRule = {
  id: 'own-credentials',
  about: 'Whoever applies a plan never changes itself: half-way through it could no longer go on, or back.',
  offences: ({ steps, caller, before }) => {
    if (caller === undefined) return [];
    const own = principalOfArn(caller);
    const touched = principalsTouched(steps);
    if (own === undefined) {
      // Root cannot be shut out. Anybody else may be a session of whatever user it is that the plan touches.
      const isRoot = /^arn:[^:]+:iam::\d{12}:root$/.test(caller);
      const users = touched.filter((one) => one.startsWith('user/'));
      return isRoot || users.length === 0
        ? []
        : [`Which user ${caller} is a session of is not known, and the plan touches ${users.slice(0, 3).join(', ')}. Apply it as a role.`];
    }
    if (touched.includes(own)) return [`The plan touches ${own}, by which it is to be applied. Apply it as somebody else.`];
    return principalsAffected(steps, before).includes(own)
      ? [`The plan changes what ${own} may do, by a group or a policy, and is to be applied by it. Apply it as somebody else.`]
      : [];
  },
};

import { principalOfArn } from '../principal-of-arn.ts';
import { principalsTouched } from '../principals-touched.ts';
import type { RefusalRule } from '../refusal.ts';

export const ownCredentials: RefusalRule = {
  id: 'own-credentials',
  about: 'Whoever applies a plan never changes itself: half-way through it could no longer go on, or back.',
  offences: ({ steps, caller }) => {
    const own = caller === undefined ? undefined : principalOfArn(caller);
    return own !== undefined && principalsTouched(steps).includes(own)
      ? [`The plan touches ${own}, by which it is to be applied. Apply it as somebody else.`]
      : [];
  },
};

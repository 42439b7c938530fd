import type { RefusalRule } from '../refusal.ts';

export const rootUser: RefusalRule = {
  id: 'root-user',
  about: 'What root has is changed by whoever holds root, by hand.',
  offences: ({ steps }) =>
    steps
      .filter(({ touches }) => touches.some(({ kind }) => kind === 'root'))
      .map(
        ({ step }) =>
          `Step ${step.number} touches the root user. Root is secured by hand: trailward plan --action secure-root --target root.`,
      ),
};

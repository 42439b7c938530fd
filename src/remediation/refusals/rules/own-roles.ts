import type { RefusalRule } from '../refusal.ts';

export const ownRoles: RefusalRule = {
  id: 'own-roles',
  about: "Trailward's own roles, by the path /trailward/ or a name that begins with trailward, are no target of it.",
  offences: ({ steps, before, isRollback }) => {
    if (isRollback) return [];
    const roles = new Set(steps.flatMap(({ touches }) => touches.filter(({ kind }) => kind === 'role').map(({ key }) => key)));
    // What the plan makes itself is there already when it is gone on with, or applied twice.
    for (const { step } of steps)
      for (const was of step.before) if (was.kind === 'entity' && !was.exists && was.entity.kind === 'role') roles.delete(was.entity.key);
    return [...roles].flatMap((key) => {
      const role = before.roles.by.get(key);
      const isOwn =
        role !== undefined && (/^trailward/i.test(role.name) || (role.path.kind === 'known' && role.path.value.startsWith('/trailward/')));
      return isOwn ? [`Role ${role.name} is one that Trailward works by.`] : [];
    });
  },
};

import { whoseRole } from '../../../policy/whose-role.ts';
import type { RefusalRule } from '../refusal.ts';

export const foreignRoles: RefusalRule = {
  id: 'foreign-roles',
  about: 'Roles of services, of IAM Identity Center and of Control Tower are changed only where they are made.',
  offences: ({ steps, before, after }) => {
    const roles = new Set(steps.flatMap(({ touches }) => touches.filter(({ kind }) => kind === 'role').map(({ key }) => key)));
    return [...roles].flatMap((key) => {
      const role = before.roles.by.get(key) ?? after.roles.by.get(key);
      const owner = role === undefined ? undefined : whoseRole(role);
      if (owner?.kind === 'foreign') return [owner.words];
      return owner?.kind === 'unknown' ? [`Whose role ${key} is, is not known: ${owner.reason}.`] : [];
    });
  },
};

export { type RoleOwner, whoseRole } from '../policy/whose-role.ts';

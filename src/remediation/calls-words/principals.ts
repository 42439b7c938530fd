import type { JsonObject } from '../../kernel/json.ts';
import { openPage } from './console-words.ts';
import { said } from './said.ts';

/** Users, groups and roles as calls, the console and Terraform name them. */
export const principals = {
  User: { parameter: 'UserName', kind: 'user', page: 'Users', word: 'user', terraform: 'aws_iam_user', argument: 'user' },
  Group: { parameter: 'GroupName', kind: 'group', page: 'User groups', word: 'user group', terraform: 'aws_iam_group', argument: 'group' },
  Role: { parameter: 'RoleName', kind: 'role', page: 'Roles', word: 'role', terraform: 'aws_iam_role', argument: 'role' },
} as const;

export type PrincipalWord = keyof typeof principals;

/** Opens the page of a user, group or role in the console, at a tab. */
export function openPrincipal(of: PrincipalWord, parameters: JsonObject, tab: string): string[] {
  const { page, word, parameter } = principals[of];
  return [...openPage('IAM', page), `Choose the ${word} ${said(parameters[parameter])}, then the tab ${tab}.`];
}

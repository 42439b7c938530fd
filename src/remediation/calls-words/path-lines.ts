import type { Json } from '../../kernel/json.ts';
import { said } from './said.ts';

/** What to know of the path of something that the console makes, which is always `/`; nothing where it is `/` anyway. */
export function pathLines(path: Json | undefined): string[] {
  if (path === undefined || path === '/') return [];
  return [`The console cannot make it at the path ${said(path)}: where that path matters, use the AWS CLI or a program instead.`];
}

import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import { spacedJson } from './text/spaced-json.ts';

/** What is different about one member of a statement; a side is left out where it has nothing of its own. */
export interface StatementDiff {
  /** `Action`, `Condition`. */
  member: string;
  before?: string;
  after?: string;
}

/**
 * What differs between two versions of one policy statement, member by member; of lists only the elements that the other
 * side lacks. Undefined when they are no such versions, so that the whole of both is to be shown.
 */
export function statementDiff(before: Json | undefined, after: Json | undefined): StatementDiff[] | undefined {
  if (!isStatement(before) || !isStatement(after) || before['Effect'] !== after['Effect']) return undefined;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((member): StatementDiff[] => {
    const [was, is] = [before[member], after[member]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const [listed, lists] = [elements(was), elements(is)];
    const [gone, come] =
      listed === undefined || lists === undefined ? [side(was), side(is)] : [lacking(listed, lists), lacking(lists, listed)];
    // Lists that differ in nothing but their order.
    if (gone === undefined && come === undefined) return [{ member, before: side(was) ?? '', after: side(is) ?? '' }];
    return [{ member, ...(gone === undefined ? {} : { before: gone }), ...(come === undefined ? {} : { after: come }) }];
  });
}

function isStatement(value: Json | undefined): value is JsonObject {
  return value !== undefined && isJsonObject(value) && typeof value['Effect'] === 'string';
}

/** The elements of Action, Resource and the like, which may be one string or a list; undefined for all else. */
function elements(value: Json | undefined): string[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  return list.every((element) => typeof element === 'string') ? list : undefined;
}

function lacking(own: readonly string[], other: readonly string[]): string | undefined {
  const only = own.filter((element) => !other.includes(element));
  return only.length === 0 ? undefined : only.join(', ');
}

function side(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : spacedJson(value);
}

import { type Part, type Read, unknown } from '../../account/part.ts';
import type { Collected } from '../collect/collector.ts';
import type { Fragment } from './entity-reader.ts';

/** What was read of an entity, by the answer that says whether there is one. */
export function fragmentOf<T>(head: Part<T | undefined>, tell: (value: T, read: Read) => readonly Collected[]): Fragment {
  if (head.kind === 'absent') return { kind: 'absent' };
  if (head.kind === 'unknown') return { kind: 'unknown', why: head };
  const { value, read } = head;
  if (value === undefined) return { kind: 'unknown', why: unknown(`the answer to ${read.source} is empty`) };
  return { kind: 'there', told: tell(value, read) };
}

import { unknown } from '../../account/part.ts';
import type { Fragment, NamedKind, ReadSession } from './entity-reader.ts';

/**
 * Reads an entity by the key of its table, its name in lower case. That a name is to be found however it is written AWS
 * does not promise, so what is not found is looked for among all names before it counts as absent.
 */
export async function byName(
  kind: NamedKind,
  key: string,
  { names }: ReadSession,
  read: (name: string) => Promise<Fragment>,
): Promise<Fragment> {
  const fragment = await read(key);
  if (fragment.kind !== 'absent') return fragment;
  const listed = await names(kind);
  if (listed.kind === 'unknown') return { kind: 'unknown', why: listed };
  const name = listed.kind === 'known' ? listed.value.find((one) => one.toLowerCase() === key.toLowerCase()) : undefined;
  if (name === undefined) return fragment;
  const again = await read(name);
  // IAM takes a while until all of it knows of a change.
  return again.kind === 'absent' ? { kind: 'unknown', why: unknown(`IAM lists the ${kind} and does not find it`) } : again;
}

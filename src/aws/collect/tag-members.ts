import type { Tags } from '../../account/entities.ts';
import { known, type Part } from '../../account/part.ts';

/** Tags as IAM lists them: all of an entity, or none and why. */
export function tagMembers(listed: Part<readonly { Key?: string | undefined; Value?: string | undefined }[]>): Tags {
  if (listed.kind === 'unknown') return { items: {}, whole: listed };
  const tags = listed.kind === 'known' ? listed.value : [];
  const items = Object.fromEntries(tags.flatMap(({ Key, Value = '' }) => (Key === undefined ? [] : [[Key, Value]])));
  return { items, whole: known(true, listed.read) };
}

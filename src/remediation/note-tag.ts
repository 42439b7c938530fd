import type { Tags } from '../account/entities.ts';
import type { CallDraft } from './action.ts';

/** A tag by which Trailward notes a date on a user or role. */
export interface NoteTag {
  /** `User` of `TagUser`. */
  word: 'User' | 'Role';
  name: string;
  tags: Tags;
  /** Key as it is held already, or undefined for one that is new. */
  held: string | undefined;
  key: string;
  /** UTC. */
  at: string;
  /** What is so since then: `user alice is in quarantine`. */
  what: string;
  why: string;
}

/** Most tags of a user or role, not counting those that AWS sets. */
const most = 50;

/** The call that notes a date as a tag, or a note that it cannot be noted. */
export function noteTag({ word, name, tags, held, key, at, what, why }: NoteTag): { drafts: CallDraft[]; notes: string[] } {
  const called = `${word.toLowerCase()} ${name}`;
  const count = Object.keys(tags.items).filter((one) => !one.startsWith('aws:')).length;
  const isFull = held === undefined && count >= most;
  const not = tags.whole.kind !== 'known' ? `the tags of ${called} are not all known` : isFull ? `${called} has ${most} tags` : undefined;
  if (not !== undefined) return { drafts: [], notes: [`No tag will tell since when ${what}, because ${not}. The history tells it.`] };
  const parameters = { [`${word}Name`]: name, Tags: [{ Key: held ?? key, Value: at }] };
  return {
    notes: [],
    drafts: [{ title: `Note on ${called} since when ${what}`, why, call: { service: 'iam', action: `Tag${word}`, parameters } }],
  };
}

import type { Part } from '../../../account/part.ts';
import { textParameter } from '../../../events/fields.ts';
import type { ActionContext, Proposal } from '../../action.ts';

/** Something in IAM that can be renamed and moved, with the words of its calls. */
export interface Named {
  kind: 'user' | 'group' | 'server-certificate';
  word: string;
  /** `User` of `UpdateUser` and `UserName`. */
  call: 'User' | 'Group' | 'ServerCertificate';
  /** Member of the state that holds it. */
  table: 'users' | 'groups' | 'serverCertificates';
  /** As the account writes it. */
  name: string;
  path: Part<string>;
}

export type FoundNamed = { kind: 'found'; named: Named } | Extract<Proposal, { kind: 'refused' }>;

const kinds = {
  user: { kind: 'user', word: 'user', call: 'User', table: 'users' },
  group: { kind: 'group', word: 'group', call: 'Group', table: 'groups' },
  'server-certificate': { kind: 'server-certificate', word: 'server certificate', call: 'ServerCertificate', table: 'serverCertificates' },
} as const;

/** The user, group or server certificate that is aimed at, by its name of now or by one that it had; or the refusal that none is known. */
export function findNamed({
  state,
  target: { kind, name: called },
  events,
}: Pick<ActionContext, 'state' | 'target' | 'events'>): FoundNamed {
  if (kind !== 'user' && kind !== 'group' && kind !== 'server-certificate')
    return {
      kind: 'refused',
      reason: `${called} is of a kind that cannot be renamed.`,
      instead: 'Name a user, a group or a server certificate.',
    };
  const words = kinds[kind];
  const { by, whole } = state[words.table];
  const seen = new Set<string>();
  for (let name: string | undefined = called; name !== undefined && !seen.has(name.toLowerCase()); name = nextName(name, words, events)) {
    const found = by.get(name.toLowerCase());
    if (found !== undefined && form.test(found.name)) return { kind: 'found', named: { ...words, name: found.name, path: found.path } };
    seen.add(name.toLowerCase());
  }
  return {
    kind: 'refused',
    reason: whole.kind === 'known' ? `There is no ${words.word} ${called}.` : `Whether there is a ${words.word} ${called} is not known.`,
    instead: 'Look at trailward show, or read the account again: trailward collect.',
  };
}

/** What IAM gives as names. */
const form = /^[\w+=,.@-]{1,128}$/;

/** The name that something got by its newest rename away from this one. */
function nextName(name: string, { kind, call }: Pick<Named, 'kind' | 'call'>, events: ActionContext['events']): string | undefined {
  const parameter = `${call.charAt(0).toLowerCase()}${call.slice(1)}Name`;
  const renames = (events?.(`${kind}/${name.toLowerCase()}`) ?? []).filter(
    (event) =>
      event.eventName === `Update${call}` &&
      (event.errorCode ?? '') === '' &&
      textParameter(event, parameter)?.toLowerCase() === name.toLowerCase(),
  );
  const last = renames.at(-1);
  return last === undefined ? undefined : textParameter(last, `new${call}Name`);
}

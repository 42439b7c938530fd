import type { Json } from '../kernel/json.ts';
import type { Members } from './members.ts';
import type { Part } from './part.ts';
import { statementFacts } from './statement-facts.ts';

/**
 * An entity as single facts, each by a path that people can read (`attached policy arn:…`, `access key AKIA… status`).
 * What is known to be absent has no fact; what is unknown is listed by its path or the beginning of its paths. What no
 * event changes, such as the time of last use, is left out.
 */
export interface Facts {
  facts: ReadonlyMap<string, Json>;
  unknown: readonly string[];
}

/** Value of a fact that only says that something is there: an attached policy, a membership, a key. */
export const present = 'present';

/** Gathers facts; every method gives the builder back. */
export interface Builder {
  known: (path: string, value: unknown) => Builder;
  unknown: (path: string) => Builder;
  part: (path: string, part: Part<unknown>) => Builder;
  /** One fact for each member, and the path as unknown when there may be others. */
  members: <T>(path: string, members: Members<T>, fact: (key: string, item: T) => readonly [string, Json]) => Builder;
  whole: (path: string, members: Members<unknown>) => Builder;
  tags: (tags: Members<string>) => Builder;
  attached: (attached: Members<string>) => Builder;
  inline: (inline: Members<Part<string>>) => Builder;
  statuses: (path: string, credentials: Members<{ status: Part<string> }>) => Builder;
  /** A policy document, one fact a statement. */
  document: (path: string, text: Part<string>) => Builder;
}

/** The facts that `build` gathers. */
export function buildFacts(build: (f: Builder) => void): Facts {
  const map = new Map<string, Json>();
  const unknown: string[] = [];
  const f: Builder = {
    known: (path, value) => {
      map.set(path, plain(value));
      return f;
    },
    unknown: (path) => {
      unknown.push(path);
      return f;
    },
    part: (path, part) => (part.kind === 'known' ? f.known(path, part.value) : part.kind === 'unknown' ? f.unknown(path) : f),
    whole: (path, members) => (members.whole.kind === 'known' ? f : f.unknown(path)),
    members: (path, members, fact) => {
      for (const [key, item] of Object.entries(members.items)) {
        const [name, value] = fact(key, item);
        f.known(`${path} ${name}`, value);
      }
      return f.whole(path, members);
    },
    tags: (tags) => f.members('tag', tags, (key, value) => [key, value]),
    attached: (attached) => f.members('attached policy', attached, (arn) => [arn, present]),
    inline: (inline) => {
      for (const [name, text] of Object.entries(inline.items))
        f.known(`inline policy ${name}`, present).document(`inline policy ${name}`, text);
      return f.whole('inline policy', inline);
    },
    statuses: (path, credentials) => {
      for (const [id, credential] of Object.entries(credentials.items))
        f.known(`${path} ${id}`, present).part(`${path} ${id} status`, credential.status);
      return f.whole(path, credentials);
    },
    document: (path, text) => {
      if (text.kind === 'unknown') return f.unknown(`${path} statement`);
      if (text.kind === 'known')
        for (const [name, statement] of statementFacts(text.value)) f.known(`${path} statement ${name}`, statement);
      return f;
    },
  };
  build(f);
  return { facts: map, unknown };
}

function plain(value: unknown): Json {
  return typeof value === 'string' || typeof value === 'boolean' ? value : JSON.parse(JSON.stringify(value ?? null));
}

import type { Random } from './random.ts';

/**
 * What a story knows to exist, so that it can draw calls that AWS accepts: rows of cells such as
 * `member: ['user:bob', 'group:ops']`. It holds names only, and knows nothing of effects.
 */
export interface World {
  /** Set where the backend is moto, some of whose flaws no collector can mend, so that the calls are not drawn. */
  moto: boolean;
  rows: (relation: Relation) => readonly Row[];
  /** Whether there are as many rows as the world's size allows, of a relation that has `most` in a world of size 1. */
  isFull: (relation: Relation, most: number) => boolean;
  add: (relation: Relation, ...row: Row) => void;
  drop: (relation: Relation, ...row: Row) => void;
  /** Whether a row of a relation begins with these cells. */
  holds: (relation: Relation, ...cells: Cell[]) => boolean;
  /** Rows that hold a cell, but for those of some relations. */
  mentions: (cell: Cell, except: readonly Relation[]) => { relation: Relation; row: Row }[];
  /** Drops every row that holds a cell. */
  forget: (cell: Cell) => void;
  rename: (cell: Cell, to: Cell) => void;
  /** A name that nothing of the kind has; sometimes one that was used before. */
  freshName: (kind: string, words: readonly string[], random: Random) => string;
}

/** A kind and a name: `user:bob`, `policy:arn:aws:iam::…`. */
export type Cell = `${string}:${string}`;
export type Row = readonly [Cell, ...Cell[]];

export type Relation =
  | 'user'
  | 'group'
  | 'role'
  | 'linked-role'
  | 'policy'
  | 'version'
  | 'default-version'
  | 'profile'
  | 'role-of-profile'
  | 'certificate'
  | 'saml'
  | 'oidc'
  | 'client'
  | 'device'
  | 'member'
  | 'login'
  | 'key'
  | 'ssh'
  | 'signing'
  | 'service'
  | 'mfa'
  | 'attached'
  | 'inline'
  | 'boundary'
  | 'tag'
  | 'alias'
  | 'password-policy'
  | 'federation';

/** The name in a cell. */
export function nameOf(cell: Cell): string {
  return cell.slice(cell.indexOf(':') + 1);
}

export function newWorld(moto: boolean, size = 1): World {
  const relations = new Map<Relation, Row[]>();
  const used = new Map<string, string[]>();
  let serial = 0;
  const rows = (relation: Relation) => relations.get(relation) ?? [];
  const beginsWith = (row: Row, cells: readonly Cell[]) => cells.every((cell, index) => row[index] === cell);
  const change = (edit: (rows: Row[]) => Row[]) => {
    for (const [relation, all] of relations) relations.set(relation, edit(all));
  };
  return {
    moto,
    rows,
    isFull: (relation, most) => rows(relation).length >= most * size,
    add: (relation, ...row) => void relations.set(relation, [...rows(relation).filter((other) => !same(other, row)), row]),
    drop: (relation, ...row) =>
      void relations.set(
        relation,
        rows(relation).filter((other) => !beginsWith(other, row)),
      ),
    holds: (relation, ...cells) => rows(relation).some((row) => beginsWith(row, cells)),
    mentions: (cell, except) =>
      [...relations].flatMap(([relation, all]) =>
        except.includes(relation) ? [] : all.filter((row) => row.includes(cell)).map((row) => ({ relation, row })),
      ),
    forget: (cell) => change((all) => all.filter((row) => !row.includes(cell))),
    rename: (from, to) =>
      change((all) => all.map(([first, ...rest]) => [renamed(first, from, to), ...rest.map((cell) => renamed(cell, from, to))])),
    freshName: (kind, words, random) => {
      // Of an ARN, what follows the last slash is the name.
      const taken = new Set(
        [...relations.values()].flat(2).map((cell) => `${cell.split(':')[0]}:${nameOf(cell).split('/').at(-1)}`.toLowerCase()),
      );
      const old = (used.get(kind) ?? []).filter((name) => !taken.has(`${kind}:${name}`.toLowerCase()));
      const again = random.chance(0.3) ? random.of(old) : undefined;
      if (again !== undefined) return again;
      serial += 1;
      const name = `${random.of(words) ?? 'thing'}-${serial}`;
      used.set(kind, [...(used.get(kind) ?? []), name]);
      return name;
    },
  };
}

function same(one: Row, other: Row): boolean {
  return one.length === other.length && one.every((cell, index) => cell === other[index]);
}

function renamed(cell: Cell, from: Cell, to: Cell): Cell {
  return cell === from ? to : cell;
}

import { differences, drop, find, hashOf, put, type SeeDifference, sortedLeaves, type Trie } from './trie.ts';

/**
 * An immutable map from strings to values, sorted by key. `put` and `drop` give a new table and share almost all of the
 * old one, so a state can be kept at every change without copying it. Two tables with the same content have the same
 * shape, whatever the order in which they were filled.
 */
export interface Table<V> {
  readonly size: number;
  get(key: string): V | undefined;
  has(key: string): boolean;
  put(key: string, value: V): Table<V>;
  drop(key: string): Table<V>;
  /** In order of the keys. */
  entries(): Iterable<[string, V]>;
  values(): Iterable<V>;
  /** Shows what is different since `before`, in no order. Quick when this table came from that one by a few changes. */
  differencesFrom(before: Table<V>, see: SeeDifference<V>): void;
  toJSON(): Record<string, V>;
}

/** A table with the given content; of equal keys the last counts. */
export function table<V>(content: Iterable<readonly [string, V]> = []): Table<V> {
  return filled(content);
}

function filled<V>(content: Iterable<readonly [string, V]>): TrieTable<V> {
  let made = new TrieTable<V>(undefined, 0);
  for (const [key, value] of content) made = made.put(key, value);
  return made;
}

// A class, because replay makes a table at every change, and closures would be made anew for each.
class TrieTable<V> implements Table<V> {
  readonly size: number;
  private readonly root: Trie<V> | undefined;

  constructor(root: Trie<V> | undefined, size: number) {
    this.size = size;
    this.root = root;
  }

  get(key: string): V | undefined {
    return find(this.root, hashOf(key), key)?.value;
  }

  has(key: string): boolean {
    return find(this.root, hashOf(key), key) !== undefined;
  }

  put(key: string, value: V): TrieTable<V> {
    const hash = hashOf(key);
    const held = find(this.root, hash, key);
    if (held !== undefined && held.value === value) return this;
    return new TrieTable(put(this.root, hash, key, value), held === undefined ? this.size + 1 : this.size);
  }

  drop(key: string): TrieTable<V> {
    return this.has(key) ? new TrieTable(drop(this.root, hashOf(key), key), this.size - 1) : this;
  }

  entries(): Iterable<[string, V]> {
    return sortedLeaves(this.root).map(({ key, value }) => [key, value]);
  }

  values(): Iterable<V> {
    return sortedLeaves(this.root).map(({ value }) => value);
  }

  differencesFrom(before: Table<V>, see: SeeDifference<V>): void {
    const same: TrieTable<V> = before instanceof TrieTable ? before : filled(before.entries());
    differences(same.root, this.root, see);
  }

  toJSON(): Record<string, V> {
    return Object.fromEntries(this.entries());
  }
}

/**
 * An immutable map from strings to values, sorted by key. `put` and `drop` give a new table and share almost all of the
 * old one, so a state can be kept at every change without copying it. Two tables with the same content have the same
 * shape, whatever the order in which they were filled.
 */
export interface Table<V> {
  readonly size: number;
  get: (key: string) => V | undefined;
  has: (key: string) => boolean;
  put: (key: string, value: V) => Table<V>;
  drop: (key: string) => Table<V>;
  /** In order of the keys. */
  entries: () => Iterable<[string, V]>;
  values: () => Iterable<V>;
  toJSON: () => Record<string, V>;
}

/** A table with the given content; of equal keys the last counts. */
export function table<V>(content: Iterable<readonly [string, V]> = []): Table<V> {
  let root: Node<V> | undefined;
  for (const [key, value] of content) root = insert(root, key, hash(key), value);
  return wrap(root);
}

interface Node<V> {
  key: string;
  /** Heap order; derived from the key alone, which is what makes the shape unique. */
  rank: number;
  value: V;
  size: number;
  left: Node<V> | undefined;
  right: Node<V> | undefined;
}

function wrap<V>(root: Node<V> | undefined): Table<V> {
  const get = (key: string): V | undefined => find(root, key)?.value;
  return {
    size: root?.size ?? 0,
    get,
    has: (key) => find(root, key) !== undefined,
    put: (key, value) => wrap(insert(root, key, hash(key), value)),
    drop: (key) => (find(root, key) === undefined ? wrap(root) : wrap(remove(root, key))),
    entries: () => walk(root),
    *values() {
      for (const [, value] of walk(root)) yield value;
    },
    toJSON: () => Object.fromEntries(walk(root)),
  };
}

function find<V>(root: Node<V> | undefined, key: string): Node<V> | undefined {
  let node = root;
  while (node !== undefined && node.key !== key) node = key < node.key ? node.left : node.right;
  return node;
}

function insert<V>(node: Node<V> | undefined, key: string, rank: number, value: V): Node<V> {
  if (node === undefined) return { key, rank, value, size: 1, left: undefined, right: undefined };
  if (key === node.key) return { ...node, value };
  if (above(rank, key, node)) {
    const [left, right] = split(node, key);
    return make(key, rank, value, left, right);
  }
  return key < node.key
    ? make(node.key, node.rank, node.value, insert(node.left, key, rank, value), node.right)
    : make(node.key, node.rank, node.value, node.left, insert(node.right, key, rank, value));
}

function remove<V>(node: Node<V> | undefined, key: string): Node<V> | undefined {
  if (node === undefined) return undefined;
  if (key === node.key) return join(node.left, node.right);
  return key < node.key
    ? make(node.key, node.rank, node.value, remove(node.left, key), node.right)
    : make(node.key, node.rank, node.value, node.left, remove(node.right, key));
}

/** Splits a tree that does not hold `key` into what sorts before and after it. */
function split<V>(node: Node<V> | undefined, key: string): [Node<V> | undefined, Node<V> | undefined] {
  if (node === undefined) return [undefined, undefined];
  if (key < node.key) {
    const [before, after] = split(node.left, key);
    return [before, make(node.key, node.rank, node.value, after, node.right)];
  }
  const [before, after] = split(node.right, key);
  return [make(node.key, node.rank, node.value, node.left, before), after];
}

function join<V>(left: Node<V> | undefined, right: Node<V> | undefined): Node<V> | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return above(left.rank, left.key, right)
    ? make(left.key, left.rank, left.value, left.left, join(left.right, right))
    : make(right.key, right.rank, right.value, join(left, right.left), right.right);
}

function make<V>(key: string, rank: number, value: V, left: Node<V> | undefined, right: Node<V> | undefined): Node<V> {
  return { key, rank, value, left, right, size: 1 + (left?.size ?? 0) + (right?.size ?? 0) };
}

function above<V>(rank: number, key: string, other: Node<V>): boolean {
  return rank > other.rank || (rank === other.rank && key < other.key);
}

/** Spreads keys evenly (FNV-1a with a final mix); a log that forges keys to collide only makes its own table slower. */
function hash(key: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

function* walk<V>(root: Node<V> | undefined): Iterable<[string, V]> {
  const path: Node<V>[] = [];
  let node = root;
  while (node !== undefined || path.length > 0) {
    while (node !== undefined) {
      path.push(node);
      node = node.left;
    }
    const top = path.pop();
    if (top === undefined) return;
    yield [top.key, top.value];
    node = top.right;
  }
}

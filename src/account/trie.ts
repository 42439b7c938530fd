/** A tree of keys by their hashes, five bits a level. What is not changed is shared. */
export type Trie<V> = Branch<V> | Leaf<V>;

interface Branch<V> {
  kind: 'branch';
  /** Which of the 32 places are taken; `nodes` holds these alone, in order. */
  taken: number;
  nodes: readonly Trie<V>[];
}

export interface Leaf<V> {
  kind: 'leaf';
  hash: number;
  key: string;
  value: V;
  /** Another key of the same hash, sorted. */
  next: Leaf<V> | undefined;
}

const bits = 5;

/** The leaf of a key. `hash` is always `hashOf(key)`. */
export function find<V>(root: Trie<V> | undefined, hash: number, key: string): Leaf<V> | undefined {
  let node = root;
  for (let rest = hash; node?.kind === 'branch'; rest >>>= bits) {
    const place = 1 << (rest & 31);
    if ((node.taken & place) === 0) return undefined;
    node = node.nodes[count(node.taken & (place - 1))];
  }
  let leaf = node?.hash === hash ? node : undefined;
  while (leaf !== undefined && leaf.key !== key) leaf = leaf.next;
  return leaf;
}

/** The tree with a key put in or replaced. */
export function put<V>(root: Trie<V> | undefined, hash: number, key: string, value: V): Trie<V> {
  return putAt(root, 0, { kind: 'leaf', hash, key, value, next: undefined });
}

function putAt<V>(node: Trie<V> | undefined, shift: number, leaf: Leaf<V>): Trie<V> {
  if (node === undefined) return leaf;
  if (node.kind === 'leaf') return node.hash === leaf.hash ? chained(node, leaf) : parted(node, leaf, shift);
  const place = 1 << ((leaf.hash >>> shift) & 31);
  const index = count(node.taken & (place - 1));
  const nodes = node.nodes.slice();
  if ((node.taken & place) === 0) nodes.splice(index, 0, leaf);
  else nodes[index] = putAt(nodes[index], shift + bits, leaf);
  return { kind: 'branch', taken: node.taken | place, nodes };
}

/** Two leaves of different hashes under as many branches as it takes to part them. */
function parted<V>(one: Leaf<V>, other: Leaf<V>, shift: number): Trie<V> {
  const [a, b] = [(one.hash >>> shift) & 31, (other.hash >>> shift) & 31];
  if (a === b) return { kind: 'branch', taken: 1 << a, nodes: [parted(one, other, shift + bits)] };
  return { kind: 'branch', taken: (1 << a) | (1 << b), nodes: a < b ? [one, other] : [other, one] };
}

function chained<V>(chain: Leaf<V> | undefined, leaf: Leaf<V>): Leaf<V> {
  if (chain === undefined || leaf.key < chain.key) return { ...leaf, next: chain };
  return leaf.key === chain.key ? { ...leaf, next: chain.next } : { ...chain, next: chained(chain.next, leaf) };
}

/** The tree without a key that it holds. */
export function drop<V>(root: Trie<V> | undefined, hash: number, key: string): Trie<V> | undefined {
  return dropAt(root, hash, key);
}

function dropAt<V>(node: Trie<V> | undefined, rest: number, key: string): Trie<V> | undefined {
  if (node?.kind !== 'branch') return unchained(node, key);
  const place = 1 << (rest & 31);
  const index = count(node.taken & (place - 1));
  const left = dropAt(node.nodes[index], rest >>> bits, key);
  const nodes = node.nodes.slice();
  if (left === undefined) nodes.splice(index, 1);
  else nodes[index] = left;
  // A leaf that is alone moves up, so that the shape tells nothing of what was there before.
  const [first] = nodes;
  if (nodes.length === 1 && first?.kind === 'leaf') return first;
  return { kind: 'branch', taken: left === undefined ? node.taken & ~place : node.taken, nodes };
}

function unchained<V>(leaf: Leaf<V> | undefined, key: string): Leaf<V> | undefined {
  if (leaf === undefined || leaf.key === key) return leaf?.next;
  return { ...leaf, next: unchained(leaf.next, key) };
}

/** Leaves in order of their keys, by the tree that holds them. */
const sorted = new WeakMap<Trie<unknown>, readonly Leaf<unknown>[]>();

/** Every leaf in order of the keys. They are put in order once for each tree that is asked. */
export function sortedLeaves<V>(root: Trie<V> | undefined): readonly Leaf<V>[] {
  if (root === undefined) return [];
  // What is kept for a tree was made of its own leaves.
  const known = sorted.get(root) as readonly Leaf<V>[] | undefined;
  if (known !== undefined) return known;
  const made = leaves(root, []).sort((a, b) => (a.key < b.key ? -1 : 1));
  sorted.set(root, made);
  return made;
}

/** Every leaf, in no order. */
function leaves<V>(node: Trie<V> | undefined, into: Leaf<V>[]): Leaf<V>[] {
  if (node?.kind === 'branch') for (const inner of node.nodes) leaves(inner, into);
  else for (let leaf = node; leaf !== undefined; leaf = leaf.next) into.push(leaf);
  return into;
}

/** Takes a key whose value is not the very same in two trees; undefined where a tree does not hold it. */
export type SeeDifference<V> = (key: string, before: V | undefined, after: V | undefined) => void;

/** Shows every difference of two trees, in no order. What the trees share is not looked at. */
export function differences<V>(a: Trie<V> | undefined, b: Trie<V> | undefined, see: SeeDifference<V>): void {
  if (a === b) return;
  if (a?.kind === 'branch' && b?.kind === 'branch') branchDifferences(a, b, see);
  else if (a?.kind === 'leaf' && b?.kind === 'leaf' && a.key === b.key && a.next === b.next) {
    if (a.value !== b.value) see(a.key, a.value, b.value);
  } else leafDifferences(leaves(a, []), leaves(b, []), see);
}

function branchDifferences<V>(a: Branch<V>, b: Branch<V>, see: SeeDifference<V>): void {
  if (a.taken !== b.taken) {
    for (let left = a.taken | b.taken; left !== 0; left &= left - 1) differences(nodeAt(a, left & -left), nodeAt(b, left & -left), see);
    return;
  }
  for (let index = 0; index < a.nodes.length; index += 1) {
    const [before, after] = [a.nodes[index], b.nodes[index]];
    if (before !== after) differences(before, after, see);
  }
}

function leafDifferences<V>(before: readonly Leaf<V>[], after: readonly Leaf<V>[], see: SeeDifference<V>): void {
  const others = new Map(before.map((leaf) => [leaf.key, leaf]));
  for (const { key, value } of after) {
    const other = others.get(key);
    others.delete(key);
    if (other === undefined || other.value !== value) see(key, other?.value, value);
  }
  for (const { key, value } of others.values()) see(key, value, undefined);
}

function nodeAt<V>({ taken, nodes }: Branch<V>, place: number): Trie<V> | undefined {
  return (taken & place) === 0 ? undefined : nodes[count(taken & (place - 1))];
}

/** How many bits are set. */
function count(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Spreads keys evenly (FNV-1a with a final mix); a log that forges keys to collide only makes its own table slower. */
export function hashOf(key: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

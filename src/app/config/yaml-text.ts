import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';

/** A YAML text read as plain data, with the line of every place in it; or what is wrong with it, each with its line. */
export type YamlText =
  | { kind: 'data'; data: unknown; lineOf: (path: readonly PropertyKey[]) => number }
  | { kind: 'problems'; problems: { line: number; says: string }[] };

/** Longest text, in characters. */
const longest = 256_000;

/**
 * Reads one YAML 1.2 document of plain data. Whatever can make little text into much, or into something else than data, is
 * refused: anchors and aliases, tags, several documents, keys that are no text.
 */
export function yamlText(text: string): YamlText {
  if (text.length > longest) return { kind: 'problems', problems: [{ line: 1, says: `The file is longer than ${longest} characters.` }] };
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
    stringKeys: true,
    resolveKnownTags: false,
    merge: false,
  });
  const at = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const problems = [...document.errors, ...document.warnings].map(({ pos, message }) => ({ line: at(pos[0]), says: `${message}.` }));
  // A text nested too deeply has errors already, and is not walked.
  if (problems.length === 0)
    visit(document, {
      Alias: (_, { range }) => void problems.push({ line: at(range?.[0] ?? 0), says: 'Aliases are not allowed.' }),
      Node: (_, { range, anchor, tag }) => {
        const line = at(range?.[0] ?? 0);
        if (anchor !== undefined) problems.push({ line, says: 'Anchors are not allowed.' });
        if (tag !== undefined && !ordinary.test(tag)) problems.push({ line, says: 'Tags are not allowed.' });
      },
      Pair: (_, { key }) => {
        if (isScalar(key) && key.value === '__proto__')
          problems.push({ line: at(key.range?.[0] ?? 0), says: 'There is no setting __proto__.' });
      },
    });
  if (problems.length > 0) return { kind: 'problems', problems };
  return { kind: 'data', data: document.toJS({ maxAliasCount: 0 }), lineOf: (path) => at(offsetOf(document.contents, path)) };
}

/** Tags that the reader itself gives to what is written without one. */
const ordinary = /^tag:yaml\.org,2002:(?:map|seq|str|null|bool|int|float)$/;

/** Where the last part of a path that is there begins. */
function offsetOf(top: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = top;
  let offset = 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
      if (pair === undefined || !isScalar(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(part)];
      if (!isNode(item)) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

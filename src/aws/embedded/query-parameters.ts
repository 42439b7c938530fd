import type { Parameters } from './handler.ts';

/** Parameters of a Query request: `Tags.member.1.Key=team` is `{ Tags: [{ Key: 'team' }] }`. */
export function queryParameters(form: URLSearchParams): Parameters {
  const root: Parameters = {};
  for (const [name, value] of form) {
    const path = name.split('.');
    if (path.at(-1) !== 'Action' && path.at(-1) !== 'Version') put(root, path, value);
  }
  return root;
}

function put(into: Parameters, [name = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  if (rest[0] === 'member') {
    const held = into[name];
    const list = Array.isArray(held) ? held : [];
    into[name] = list;
    const [at, ...inner] = [Number(rest[1]) - 1, ...rest.slice(2)];
    if (inner.length === 0) {
      list[at] = value;
      return;
    }
    const item = list[at];
    const structure = typeof item === 'object' ? item : {};
    list[at] = structure;
    put(structure, inner.map(String), value);
    return;
  }
  const held = into[name];
  const structure = typeof held === 'object' && !Array.isArray(held) ? held : {};
  into[name] = structure;
  put(structure, rest, value);
}

import { isJsonObject, type Json } from '../../../kernel/json.ts';
import { asciiText } from '../script/ascii-text.ts';
import { secretVariable } from '../script/secret-variable.ts';
import { type References, segments } from '../segments.ts';

/** JSON as one word of a shell, and the variables in it: each holds text that is safe inside a JSON string. */
export interface ShellJson {
  word: string;
  /** What earlier steps were told, by variable: the file that holds it. */
  told: ReadonlyMap<string, string>;
  /** Secrets by variable: the name of each. */
  secrets: ReadonlyMap<string, string>;
}

/**
 * Parameters as JSON in single quotes. The JSON is plain ASCII without a single quote, so nothing in a name can end the
 * word; only the variables stand outside of the quotes.
 */
export function shellJson(parameters: Json, references: References): ShellJson {
  const told = new Map<string, string>();
  const secrets = new Map<string, string>();
  return { word: `'${write(parameters, '  ')}'`, told, secrets };

  function write(value: Json, indent: string): string {
    const pieces = segments(value, references);
    if (pieces !== undefined)
      return `"${pieces.map((piece) => (piece.kind === 'text' ? shellSafe(piece.text) : `'"$${variable(piece)}"'`)).join('')}"`;
    const inner = `${indent}  `;
    if (Array.isArray(value))
      return enclosed(
        '[',
        value.map((item) => inner + write(item, inner)),
        `${indent}]`,
      );
    if (!isJsonObject(value)) return JSON.stringify(value);
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return enclosed(
      '{',
      members.map(([key, member]) => `${inner}"${shellSafe(key)}": ${write(member ?? null, inner)}`),
      `${indent}}`,
    );
  }

  function variable(piece: { kind: 'told'; step: number; name: string } | { kind: 'secret'; name: string }): string {
    if (piece.kind === 'told') {
      const name = `told_${piece.step}_${piece.name}`;
      told.set(name, `step_${piece.step}.${piece.name}`);
      return name;
    }
    const name = secretVariable(piece.name);
    secrets.set(name, piece.name);
    return name;
  }
}

function enclosed(open: string, items: readonly string[], close: string): string {
  return items.length === 0 ? open + close.trim() : `${open}\n${items.join(',\n')}\n${close}`;
}

function shellSafe(text: string): string {
  return asciiText(text).replaceAll("'", '\\u0027');
}

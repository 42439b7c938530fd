import { isJsonObject, type Json } from '../../kernel/json.ts';

/** A piece of a text: as it stands, what a step's answer told, or a secret. */
export type Segment = { kind: 'text'; text: string } | { kind: 'told'; step: number; name: string } | { kind: 'secret'; name: string };

/** References that a plan can fill: `step2.AccessKeyId`. Whatever else looks like one is text. */
export type References = ReadonlySet<string>;

/** The pieces of a value that is a text, or that stands for one; undefined for every other value. */
export function segments(value: Json | undefined, references: References): Segment[] | undefined {
  if (typeof value === 'string') return ofText(value, references);
  if (!isJsonObject(value)) return undefined;
  const { $from: from, $secret: secret } = value;
  if (typeof secret === 'string') return [{ kind: 'secret', name: secret }];
  return typeof from === 'string' ? ofText(`‹${from}›`, references) : undefined;
}

function ofText(text: string, references: References): Segment[] {
  const found: Segment[] = [];
  for (const piece of text.split(/(‹step\d+\.\w+›)/)) {
    const [, step, name] = /^‹step(\d+)\.(\w+)›$/.exec(piece) ?? [];
    const isKnown = step !== undefined && name !== undefined && references.has(`step${step}.${name}`);
    if (isKnown) found.push({ kind: 'told', step: Number(step), name });
    else if (piece !== '') found.push({ kind: 'text', text: piece });
  }
  return found;
}

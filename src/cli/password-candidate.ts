import { TrailwardError } from '../kernel/errors.ts';
import type { Host } from './host.ts';

/** No password is longer. Bytes. */
const largest = 65_536;

/**
 * Reads one password: typed without being shown, or from standard input. Undefined when the person interrupts. No error
 * quotes it.
 * @throws TrailwardError `TW_USAGE` for nothing, for more than one line, and for what is no UTF-8
 */
export async function passwordCandidate(host: Host): Promise<string | undefined> {
  const password = host.askHidden === undefined ? await fromInput(host) : await host.askHidden('Password (it is not shown): ');
  if (password === '') throw new TrailwardError('TW_USAGE', 'No password was given.');
  return password;
}

async function fromInput({ stdin }: Host): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stdin) {
    size += piece.length;
    if (size > largest) throw new TrailwardError('TW_USAGE', 'Standard input holds more than any password.');
    pieces.push(piece);
  }
  const line = decoded(Buffer.concat(pieces)).replace(/\r?\n$/, '');
  if (/[\r\n]/.test(line)) throw new TrailwardError('TW_USAGE', 'Standard input holds more than one line; give one password.');
  return line;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new TrailwardError('TW_USAGE', 'Standard input is no UTF-8 text.');
  }
}

import { ascii, isBlank } from './json-bytes.ts';

/** What bytes are, told from how they begin. `json` starts at `from`: behind a byte order mark, if there is one. */
export type Sniffed =
  | { kind: 'gzip' }
  | { kind: 'zstd' }
  | { kind: 'json'; from: number }
  | { kind: 'blank' }
  | { kind: 'other'; reason: string };

/** As many bytes as `sniff` looks at. */
export const sniffBytes = 512;

const magic = { gzip: '1f8b', zstd: '28b52ffd' };

/** Bytes by which other formats begin, as hex. @see https://en.wikipedia.org/wiki/List_of_file_signatures */
const signatures: readonly (readonly [hex: string, name: string])[] = [
  ['504b0304', 'a zip archive; unpack it first'],
  ['504b0506', 'an empty zip archive'],
  ['89504e47', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['47494638', 'a GIF image'],
  ['25504446', 'a PDF document'],
  ['425a68', 'bzip2; unpack it first'],
  ['fd377a585a00', 'xz; unpack it first'],
  ['377abcaf271c', 'a 7-Zip archive; unpack it first'],
  ['04224d18', 'LZ4; unpack it first'],
  ['ff060000734e61507059', 'Snappy; unpack it first'],
  ['50415231', 'Apache Parquet'],
  ['4f5243', 'Apache ORC'],
  ['4f626a01', 'Apache Avro'],
  ['53514c69746520666f726d6174', 'a SQLite database'],
  ['7f454c46', 'an ELF program'],
  ['fffe', 'UTF-16 text; convert it to UTF-8 first'],
  ['feff', 'UTF-16 text; convert it to UTF-8 first'],
];
/** A bracket and two more letters in UTF-16, either way round; fewer may be damage. */
const bareUtf16 = /^(?:(?:7b|5b)00(?:(?!00)..00){2}|00(?:7b|5b)(?:00(?!00)..){2})/;
const tarMark = { at: 257, text: 'ustar' };

/** Tells what bytes are by content, never by name. Give `sniffBytes` of them, or all there are. */
export function sniff(bytes: Buffer): Sniffed {
  const head = bytes.toString('hex', 0, 16);
  if (head.startsWith(magic.gzip)) return { kind: 'gzip' };
  if (head.startsWith(magic.zstd)) return { kind: 'zstd' };
  for (const [hex, name] of signatures) if (head.startsWith(hex)) return { kind: 'other', reason: `not JSON but ${name}` };
  if (bareUtf16.test(head)) return { kind: 'other', reason: 'not JSON but UTF-16 text; convert it to UTF-8 first' };
  const tar = bytes.toString('latin1', tarMark.at, tarMark.at + tarMark.text.length) === tarMark.text;
  if (tar) return { kind: 'other', reason: 'not JSON but a tar archive; unpack it first' };
  const from = head.startsWith('efbbbf') ? 3 : 0;
  let first = from;
  while (first < bytes.length && isBlank(bytes[first])) first++;
  if (first === bytes.length) return { kind: 'blank' };
  if (bytes[first] === ascii.openBrace || bytes[first] === ascii.openBracket) return { kind: 'json', from };
  return { kind: 'other', reason: 'not JSON' };
}

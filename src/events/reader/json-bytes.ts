/** What a byte means outside of strings in JSON text. */
export const byteKind = { plain: 0, quote: 1, open: 2, close: 3, illegal: 4 } as const;

/** Kind of every byte. Plain are blanks, `,`, `:` and whatever numbers and the words true, false and null are made of. */
export const byteKinds: Uint8Array = new Uint8Array(256).fill(byteKind.illegal);
for (const char of ' \t\r\n,:0123456789+-.eEtrufalsn') byteKinds[char.charCodeAt(0)] = byteKind.plain;
for (const char of '{[') byteKinds[char.charCodeAt(0)] = byteKind.open;
for (const char of '}]') byteKinds[char.charCodeAt(0)] = byteKind.close;
byteKinds['"'.charCodeAt(0)] = byteKind.quote;

/** 1 for the bytes that matter inside of strings: the quote that ends one, the backslash, and the line feed, which JSON forbids there. */
export const specialInString: Uint8Array = new Uint8Array(256);
for (const char of '"\\\n') specialInString[char.charCodeAt(0)] = 1;

export const ascii = {
  lineFeed: 0x0a,
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

/** Whether JSON counts the byte as white space. */
export function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

const separators = new Set([...' \t\r\n,}\x1e'].map((char) => char.charCodeAt(0)).concat(0xef, 0xbb, 0xbf));

/**
 * Whether the byte says nothing between two records: white space, a comma, a brace that closes a wrapper, the separator
 * of RFC 7464, or part of the byte order marks that stay behind when files are joined.
 */
export function isSeparator(byte: number): boolean {
  return separators.has(byte);
}

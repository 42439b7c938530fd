/**
 * Writes a 64-bit fingerprint of `text` to `words[at]` and `words[at + 1]`; never two zeros. Two multiplicative hashes
 * over UTF-16 units, mixed at the end. Not secret and not collision-proof against an adversary: for counting only.
 */
export function fingerprint(text: string, words: Uint32Array, at: number): void {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
    // Without the shift, high bits of one step would never reach the low bits of the next.
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  a = Math.imul(a ^ (b >>> 16), 0x85ebca6b);
  b = Math.imul(b ^ (a >>> 13), 0xc2b2ae35);
  a = Math.imul(a ^ (b >>> 16), 0x27d4eb2f);
  words[at] = a;
  words[at + 1] = a === 0 && b === 0 ? 1 : b;
}

import { fingerprint } from './fingerprint.ts';

/** A growing list of fingerprints, two words each. */
export interface WordList {
  addFingerprintOf(text: string): void;
  /** Takes out what was collected since the last time. */
  take(): Uint32Array<ArrayBuffer>;
}

export function createWordList(): WordList {
  let words = new Uint32Array(64);
  let used = 0;

  function addFingerprintOf(text: string): void {
    if (used === words.length) {
      const larger = new Uint32Array(words.length * 2);
      larger.set(words);
      words = larger;
    }
    fingerprint(text, words, used);
    used += 2;
  }

  function take(): Uint32Array<ArrayBuffer> {
    const taken = words.slice(0, used);
    used = 0;
    return taken;
  }

  return { addFingerprintOf, take };
}

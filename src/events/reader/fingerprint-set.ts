/** A set of 64-bit fingerprints in 11 to 22 bytes each. */
export interface FingerprintSet {
  /** Adds the fingerprint of two words, not both zero. Returns whether it is new. */
  add(high: number, low: number): boolean;
  readonly size: number;
}

const smallest = 1024;
const fullest = 0.75;
/** A probe this long means that the fingerprints were chosen to collide: the slots are dealt anew with another salt. */
const longestProbe = 512;
const mostSalts = 16;

/** Open addressing in one typed array; a slot is two words, empty when both are zero. */
export function createFingerprintSet(): FingerprintSet {
  let slots = new Uint32Array(smallest * 2);
  let size = 0;
  let salt = 0;

  function add(high: number, low: number): boolean {
    if (size >= (slots.length / 2) * fullest) deal(slots.length * 2);
    if (!insert(high >>> 0, low >>> 0)) return false;
    size++;
    return true;
  }

  function insert(high: number, low: number): boolean {
    const mask = slots.length / 2 - 1;
    let slot = slotOf(high, low) & mask;
    for (let probe = 0; ; probe++) {
      const at = slot * 2;
      if (slots[at] === 0 && slots[at + 1] === 0) {
        slots[at] = high;
        slots[at + 1] = low;
        if (probe > longestProbe && salt < mostSalts) {
          salt++;
          deal(slots.length);
        }
        return true;
      }
      if (slots[at] === high && slots[at + 1] === low) return false;
      slot = (slot + 1) & mask;
    }
  }

  function deal(length: number): void {
    const old = slots;
    slots = new Uint32Array(length);
    for (let at = 0; at < old.length; at += 2) {
      const high = old[at] as number;
      const low = old[at + 1] as number;
      if (high !== 0 || low !== 0) insert(high, low);
    }
  }

  function slotOf(high: number, low: number): number {
    let mixed = Math.imul(high ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 15) ^ low, 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  }

  return {
    add,
    get size() {
      return size;
    },
  };
}

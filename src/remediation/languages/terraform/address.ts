import type { TerraformPiece } from '../terraform-piece.ts';

type Named = Exclude<TerraformPiece, { kind: 'none' }>;

/** Gives every resource of a plan its address, one that no other has: two pieces are about the same one if type, name and id are the same. */
export function addresses(): (piece: Named) => string {
  const given = new Map<string, string>();
  return ({ type, name, importId }) => {
    const key = JSON.stringify([type, name, importId]);
    const known = given.get(key);
    if (known !== undefined) return known;
    const plain = `${type.replace(/\W/g, '_')}.${label(name)}`;
    const taken = new Set(given.values());
    let address = plain;
    for (let number = 2; taken.has(address); number += 1) address = `${plain}_${number}`;
    given.set(key, address);
    return address;
  };
}

/** A name as HCL takes it for a label that can be referred to. */
function label(name: string): string {
  const letters = name.replace(/[^A-Za-z0-9_-]/g, '_');
  return /^[A-Za-z_]/.test(letters) ? letters : `_${letters}`;
}

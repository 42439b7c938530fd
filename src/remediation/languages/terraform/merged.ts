import type { TerraformPiece } from '../terraform-piece.ts';

/** What a step writes: its piece together with those of later steps about the same resource, or nothing of its own. */
export type Written = { kind: 'own'; piece: TerraformPiece } | { kind: 'part'; of: number };

/** A configuration may name a resource once, so what several steps do to one is written by the first of them, as the last leaves it. */
export function merged(
  pieces: ReadonlyMap<number, TerraformPiece>,
  addressOf: (piece: Exclude<TerraformPiece, { kind: 'none' }>) => string,
): ReadonlyMap<number, Written> {
  const first = new Map<string, number>();
  const found = new Map<number, Written>();
  for (const [number, piece] of pieces) {
    const address = piece.kind === 'none' ? undefined : addressOf(piece);
    const of = address === undefined ? undefined : first.get(address);
    const earlier = of === undefined ? undefined : found.get(of);
    if (of !== undefined && earlier?.kind === 'own') {
      found.set(of, { kind: 'own', piece: together(earlier.piece, piece) });
      found.set(number, { kind: 'part', of });
      continue;
    }
    if (address !== undefined) first.set(address, number);
    found.set(number, { kind: 'own', piece });
  }
  return found;
}

function together(earlier: TerraformPiece, later: TerraformPiece): TerraformPiece {
  if (!('body' in earlier) || !('body' in later)) return later;
  return { ...(earlier.kind === 'resource' ? earlier : later), body: { ...earlier.body, ...later.body } };
}

import type { Random } from '../random.ts';
import { type Cell, nameOf, type World } from '../world.ts';

/** The name in a cell as a caller may write it: AWS compares names of entities without regard to case; moto does not. */
export function spelled(world: World, random: Random, cell: Cell): string {
  const name = nameOf(cell);
  return world.moto || random.chance(0.8) ? name : random.among(name.toUpperCase(), name.toLowerCase());
}

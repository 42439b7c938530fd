import type { Json } from '../../kernel/json.ts';
import type { TerraformPiece, TerraformValue } from '../languages/terraform-piece.ts';
import { said } from './said.ts';

type Body = Readonly<Record<string, TerraformValue>>;

/** What a piece is about: the type of resource, the words of its label, and the id to import it by, where it is known. */
export interface About {
  type: string;
  called: readonly (Json | undefined)[];
  importId?: string | undefined;
}

/** A resource to have. */
export function resourcePiece(about: About, body: Body): TerraformPiece {
  return { kind: 'resource', ...named(about), body };
}

/** Arguments of a resource to change. */
export function argumentPiece(about: About, body: Body): TerraformPiece {
  return { kind: 'argument', ...named(about), body };
}

/** A resource to take out of the configuration. */
export function removePiece(about: About, why: string): TerraformPiece {
  return { kind: 'remove', ...named(about), why };
}

/** Nothing that Terraform could do, and what to do instead. */
export function noPiece(why: string): TerraformPiece {
  return { kind: 'none', why };
}

/** An id to import by that is made of parameters; undefined while one of them is not known. */
export function importIdOf(separator: string, ...values: readonly (Json | undefined)[]): string | undefined {
  return values.every((value) => typeof value === 'string' && !value.includes('‹')) ? values.join(separator) : undefined;
}

function named({ type, called, importId }: About) {
  return { type, name: called.map(said).join('_'), ...(importId === undefined ? {} : { importId }) };
}

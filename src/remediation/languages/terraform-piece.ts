import type { Json } from '../../kernel/json.ts';

/** What a call means to somebody whose account is described in Terraform or OpenTofu. */
export type TerraformPiece =
  /** A resource to have, imported where it is there already. */
  | { kind: 'resource'; type: string; name: string; importId?: string; body: Readonly<Record<string, TerraformValue>> }
  /** A resource to take out of the configuration. */
  | { kind: 'remove'; type: string; name: string; importId?: string; why: string }
  /** An argument of a resource to change. */
  | { kind: 'argument'; type: string; name: string; importId?: string; body: Readonly<Record<string, TerraformValue>> }
  /** Terraform has nothing for it; says what to do instead. */
  | { kind: 'none'; why: string };

/** Plain values, blocks (`{ block: {…} }`, one or many), and expressions that are written as they are. */
export type TerraformValue =
  | Json
  | { block: Readonly<Record<string, TerraformValue>> | readonly Readonly<Record<string, TerraformValue>>[] }
  | { expression: string };

import type { Target } from './action.ts';

/** A target as `--target` takes it. */
export function targetText({ kind, name, owner }: Target): string {
  if (kind === 'account' || kind === 'root') return kind;
  if (kind === 'inline-policy' && owner !== undefined) return `inline-policy:${owner.kind}/${owner.name}/${name}`;
  return owner === undefined ? `${kind}:${name}` : `${kind}:${owner.name}/${name}`;
}

import type { Reach } from '../policy/administrator.ts';

/** What a document does, by its reach towards administrator: `allows every action on every resource`. */
export function reachInWords(reach: Reach): string {
  if (reach.kind === 'less') return 'does not amount to administrator';
  const all = reach.kind === 'everything' ? 'every action on every resource' : 'every IAM action on every resource';
  const but = reach.narrowed ? ' but some' : '';
  const rest = reach.narrowed || reach.kind === 'iam' ? ', by which its holder can give itself the rest' : '';
  return `allows ${all}${but}${rest}${reach.conditional ? ', under a condition' : ''}`;
}

import { remediations } from '../kernel/remediation.ts';

/** A remediation by id and what it does: `detach-policy: detach a managed policy from…`. */
export function remediationInWords(id: string): string {
  const known: Readonly<Record<string, string>> = remediations;
  return Object.hasOwn(known, id) ? `${id}: ${known[id]}` : id;
}

import type { Statement } from '../../kernel/policy-document.ts';
import { nameInArn } from './targets.ts';

/** Someone whom an Allow statement of a trust policy or a resource policy names. */
export interface Grantee {
  kind: 'anyone' | 'account' | 'principal' | 'federated' | 'service';
  /** What to call it: `account 444455556666`, `ec2.amazonaws.com`, `anyone`. */
  words: string;
  /** The principal as written. */
  written: string;
  /** Twelve-digit account of the principal, where the principal says it. */
  account?: string;
  /** Whether every statement that names it has a condition. */
  conditional: boolean;
}

/** Principals of Allow statements, each named once. `own` is the account that the policy belongs to. */
export function granteesOf(allowing: readonly Statement[], own: string): Grantee[] {
  const found = allowing.flatMap((statement) =>
    Object.entries(statement.principals).flatMap(([kind, names]) =>
      names.map((written) => ({ ...granteeNamed(kind, written), written, conditional: isConditional(statement) })),
    ),
  );
  return farthestFirst(found, own);
}

/** What `written` stands for under a principal kind (`AWS`, `Service`, `Federated`, `CanonicalUser`) of a policy. */
export function granteeNamed(kind: string, written: string): Pick<Grantee, 'kind' | 'words' | 'account'> {
  if (kind === 'Service') return { kind: 'service', words: written === '*' ? 'any AWS service' : written };
  if (kind === 'Federated') {
    const provider = /^arn:[^:]*:iam::\d{12}:(saml|oidc)-provider\/(.+)$/.exec(written);
    if (provider !== null) return { kind: 'federated', words: `${provider[1]?.toUpperCase()} provider ${provider[2]}` };
    return { kind: 'federated', words: written === '*' ? 'any federated provider' : `federated provider ${written}` };
  }
  if (kind === 'AWS' && written === '*') return { kind: 'anyone', words: 'anyone' };
  const account = /^(\d{12})$/.exec(written)?.[1] ?? /^arn:[^:]*:(?:iam|sts)::(\d{12}):/.exec(written)?.[1];
  if (account === undefined) return { kind: 'principal', words: `principal ${written}` };
  if (written === account || written.endsWith(`:${account}:root`)) return { kind: 'account', words: `account ${account}`, account };
  const type = /:(user|role|assumed-role|federated-user)\//.exec(written)?.[1];
  const called = type === 'assumed-role' ? 'role session' : (type?.replace('-', ' ') ?? 'principal');
  return { kind: 'principal', words: `${called} ${nameInArn(written)} of account ${account}`, account };
}

/** Whether a statement has any condition. */
export function isConditional({ condition }: Statement): boolean {
  return condition !== undefined && Object.keys(condition).length > 0;
}

/** Joins grantees that are called alike, and puts those farthest from account `own` first. */
export function farthestFirst<Found extends Grantee>(found: readonly Found[], own: string): Found[] {
  const byWords = new Map<string, Found>();
  for (const one of found) {
    const known = byWords.get(one.words);
    byWords.set(one.words, { ...one, conditional: one.conditional && known?.conditional !== false });
  }
  // Only three are named in a sentence, so the farthest come first: nobody hides an outsider behind familiar names.
  return [...byWords.values()].sort((a, b) => rank(a, own) - rank(b, own));
}

/** `anyone and account 444455556666 (under conditions)`; where all have conditions, `…under conditions` once at `end`. */
export function granteesInWords(grantees: readonly Grantee[]): { names: string[]; end: string } {
  const always = grantees.every((grantee) => grantee.conditional);
  const names = grantees.map((grantee) => (grantee.conditional && !always ? `${grantee.words} (under conditions)` : grantee.words));
  return { names, end: always ? ' under conditions' : '' };
}

function rank(grantee: Grantee, own: string): number {
  if (grantee.kind === 'anyone') return 0;
  if (grantee.account !== undefined) return grantee.account === own ? 3 : 1;
  return grantee.kind === 'service' ? 4 : 2;
}

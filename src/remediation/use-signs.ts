import type { Role, User } from '../account/entities.ts';
import type { Members } from '../account/members.ts';
import type { Part } from '../account/part.ts';
import { signInUse } from '../account/sign-in-use.ts';
import type { ActionContext } from './action.ts';
import type { Principal } from './held-documents.ts';
import { principalArn } from './principal-arn.ts';

/** A time at which somebody used a principal, or gave it something that could have been used only since. */
export interface UseSign {
  kind: 'used' | 'made';
  /** UTC, as it was read. */
  at: string;
  /** Sentence without its end: `Access key AKIA… of alice was last used`. */
  what: string;
}

export interface UseSigns {
  signs: readonly UseSign[];
  /** What may have been used without anybody being able to tell, as sentences. */
  gaps: readonly string[];
}

/**
 * Everything that tells when a user or role was used: last uses, the ingested history, and what AWS last told of services.
 * Denied calls count, because somebody made them.
 */
export function useSigns(context: Pick<ActionContext, 'state' | 'partition' | 'usage' | 'lastAccessed'>, principal: Principal): UseSigns {
  const { state, partition, usage, lastAccessed } = context;
  const { kind, entity } = principal;
  const found: Found = { signs: [], gaps: [] };
  see(found, entity.created, 'made', `${kind} ${entity.name} was made`);
  if (principal.kind === 'user') userSigns(found, principal.entity);
  else roleSigns(found, principal.entity);
  const arn = principalArn({ account: state.account, partition }, kind, entity);
  if (arn !== undefined) {
    for (const { action, last } of usage?.(arn) ?? [])
      found.signs.push({ kind: 'used', at: last, what: `${kind} ${entity.name} last called ${action}` });
    for (const { service, at } of lastAccessed?.(arn) ?? [])
      if (at !== undefined) found.signs.push({ kind: 'used', at, what: `${kind} ${entity.name} last turned to ${service}` });
  }
  const wrong = found.signs.filter(({ at }) => Number.isNaN(Date.parse(at)));
  return {
    signs: found.signs.filter((sign) => !wrong.includes(sign)),
    gaps: [...found.gaps, ...wrong.map(({ what, at }) => `When ${what} is told as ${at}, which is no time.`)],
  };
}

interface Found {
  signs: UseSign[];
  gaps: string[];
}

function see({ signs, gaps }: Found, part: Part<string>, kind: UseSign['kind'], what: string): void {
  if (part.kind === 'known') signs.push({ kind, at: part.value, what });
  else gaps.push(`When ${what} is not known.`);
}

function roleSigns(found: Found, { name, lastUsed }: Role): void {
  if (lastUsed.kind === 'known') found.signs.push({ kind: 'used', at: lastUsed.value.at, what: `role ${name} was last used` });
  if (lastUsed.kind === 'unknown') found.gaps.push(`When role ${name} was last used is not known.`);
}

function userSigns(found: Found, user: User): void {
  const { name, login, passwordLastUsed, passwordLastChanged, accessKeys } = user;
  if (login.kind === 'unknown') found.gaps.push(`Whether user ${name} has a console password is not known.`);
  const lastUsed = login.kind === 'known' ? signInUse(user, login).lastUsed : passwordLastUsed;
  // AWS goes on telling the last use of a password that was removed.
  if (passwordLastUsed.kind === 'known') see(found, passwordLastUsed, 'used', `user ${name} last signed in`);
  else if (login.kind !== 'absent' && lastUsed.kind === 'unknown') found.gaps.push(`When user ${name} last signed in is not known.`);
  if (login.kind === 'known' && passwordLastUsed.kind !== 'known')
    see(found, passwordLastChanged.kind === 'known' ? passwordLastChanged : login.value.created, 'made', `user ${name} got its password`);
  for (const { id, lastUsed, created } of Object.values(accessKeys.items)) {
    const called = `access key ${id} of user ${name}`;
    if (lastUsed.kind === 'known') found.signs.push({ kind: 'used', at: lastUsed.value.at, what: `${called} was last used` });
    else if (lastUsed.kind === 'unknown') found.gaps.push(`When ${called} was last used is not known.`);
    else see(found, created, 'made', `${called} was made`);
  }
  whole(found, user, accessKeys, 'access keys');
  untold(found, user, user.sshKeys, 'SSH key', 'disable-ssh-key');
  untold(found, user, user.signingCertificates, 'signing certificate', 'disable-signing-certificate');
  untold(found, user, user.serviceCredentials, 'service-specific credential', 'disable-service-credential');
}

/** Credentials of which AWS never tells the last use. */
function untold(found: Found, user: User, held: Members<{ id: string; status: Part<string> }>, word: string, action: string): void {
  for (const { id, status } of Object.values(held.items))
    if (!(status.kind === 'known' && status.value !== 'Active'))
      found.gaps.push(`When ${word} ${id} of user ${user.name} was last used AWS does not tell: make it Inactive first, by ${action}.`);
  whole(found, user, held, `${word}s`);
}

function whole({ gaps }: Found, { name }: User, held: Members<unknown>, words: string): void {
  if (held.whole.kind !== 'known') gaps.push(`Whether user ${name} has more ${words} is not known.`);
}

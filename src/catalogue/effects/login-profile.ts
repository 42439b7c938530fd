import type { LoginProfile, User } from '../../account/entities.ts';
import { absent, known, knownValue, type Part, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, parametersOmitted, response, textParameter } from '../../events/fields.ts';
import { asBoolean } from '../../kernel/json.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { madeAt } from './aws-date.ts';
import { type CredentialHolder, credentialHolder, onlyRootCan } from './credential-holder.ts';
import { entityIn, type Note, onEntity } from './edits.ts';
import { readOf } from './read-of.ts';

/** History of CreateLoginProfile: a password for a user, or, in a root session, leave for root to recover its own. */
export function createLoginProfileHistory(): EventHistory {
  return {
    effect: (before, event) =>
      changed(before, credentialHolder(event), unknown('root may have set a password since an event let it'), (user, note) => {
        if (user.login.kind === 'known') note(`User ${user.name} has a password already.`);
        const created = madeAt(event, 'loginProfile', 'createDate');
        return { login: known({ created, passwordResetRequired: resetOfNew(event) }, readOf(event)), passwordLastChanged: created };
      }),
    inverse: uncreated,
    reversible: {
      answer: 'yes',
      reason: 'Deleting the login profile takes the password away again; sessions that are open run until they expire.',
    },
  };
}

/** History of UpdateLoginProfile, which sets a new password, or the duty to change it, or both, without saying which. */
export function updateLoginProfileHistory(): EventHistory {
  return {
    effect: (before, event) =>
      changed(before, updated(event), unknown('an event may have changed it'), (user, note) => ({
        login: known({ created: createdBefore(user, note), passwordResetRequired: resetAfter(event, user) }, readOf(event)),
        passwordLastChanged: unknown('the event does not say whether it set a new password'),
      })),
    inverse: (_, event) => lostPassword(updated(event)),
    reversible: { answer: 'no', reason: 'The password before is known to nobody but its user, so it cannot be set again.' },
  };
}

/** History of DeleteLoginProfile. */
export function deleteLoginProfileHistory(): EventHistory {
  return {
    effect: (before, event) =>
      changed(before, credentialHolder(event), known(false, readOf(event)), (user, note) => {
        if (user.login.kind === 'absent') note(`User ${user.name} has no password.`);
        return { login: absent(readOf(event)), passwordLastChanged: absent(readOf(event)) };
      }),
    inverse: (_, event) => lostPassword(credentialHolder(event)),
    reversible: { answer: 'no', reason: 'AWS keeps no copy of a password that it could give back; the user can only get a new one.' },
  };
}

/** History of ChangePassword: the caller replaces its own password, which also meets a duty to change it. */
export function changePasswordHistory(): EventHistory {
  return {
    effect: (before, event) => {
      const holder = credentialHolder(event);
      if (holder?.kind !== 'user') return { state: before, contradictions: [] };
      return onEntity(before, 'users', holder.name, (user, note) => ({
        ...user,
        login: known({ created: createdBefore(user, note), passwordResetRequired: known(false, readOf(event)) }, readOf(event)),
        passwordLastChanged: madeAt(event),
      }));
    },
    inverse: (_, event) => lostPassword(credentialHolder(event)),
    reversible: { answer: 'no', reason: 'The password before is known to nobody but its user, so only that user can set it again.' },
  };
}

function changed(
  before: AccountState,
  holder: CredentialHolder | undefined,
  ofRoot: Part<boolean>,
  edit: (user: User, note: Note) => Pick<User, 'login' | 'passwordLastChanged'>,
): Effected {
  if (holder === undefined) return { state: before, contradictions: [] };
  if (holder.kind === 'root') return { state: { ...before, root: { ...before.root, password: ofRoot } }, contradictions: [] };
  return onEntity(before, 'users', holder.name, (user, note) => ({ ...user, ...edit(user, note) }));
}

/** UpdateLoginProfile has to name the user; it never means the caller. */
function updated(event: CloudTrailEvent): CredentialHolder | undefined {
  return textParameter(event, 'userName') === undefined ? undefined : credentialHolder(event);
}

/** A change of the password leaves the date of the login profile as it was. */
function createdBefore(user: User, note: Note): Part<string> {
  if (user.login.kind === 'absent') note(`User ${user.name} has no password.`);
  return knownValue(user.login)?.created ?? unknown('the login profile was first met in an event that changed it');
}

function resetOfNew(event: CloudTrailEvent): LoginProfile['passwordResetRequired'] {
  const said = asBoolean(response(event, 'loginProfile', 'passwordResetRequired') ?? parameter(event, 'passwordResetRequired'));
  if (said !== undefined) return known(said, readOf(event));
  return leftOut(event) ? known(false, readOf(event)) : unknown('the event does not show it');
}

function resetAfter(event: CloudTrailEvent, user: User): LoginProfile['passwordResetRequired'] {
  const said = asBoolean(parameter(event, 'passwordResetRequired'));
  if (said !== undefined) return known(said, readOf(event));
  const before = knownValue(user.login)?.passwordResetRequired;
  // Whether a call that leaves it out keeps it or ends it is not documented; both leave what was not required.
  return before?.kind === 'known' && !before.value && leftOut(event) ? before : unknown('the event does not show it');
}

function leftOut(event: CloudTrailEvent): boolean {
  const asked = parameter(event, 'passwordResetRequired');
  return (asked === undefined || asked === null) && !parametersOmitted(event);
}

function uncreated(before: AccountState, event: CloudTrailEvent): Inverse {
  const holder = credentialHolder(event);
  if (holder === undefined) return { kind: 'unknown', reason: 'The event does not name the user that got the password.' };
  if (holder.kind === 'root')
    return onlyRootCan(
      'Open a root session for the account (sts:AssumeRoot, task policy IAMDeleteRootUserCredentials) and call DeleteLoginProfile.',
    );
  // AWS refuses a second password, so the user had none, unless the state contradicts the event.
  if (entityIn(before, 'users', holder.name)?.login.kind === 'known')
    return { kind: 'unknown', reason: `In the state before, ${holder.name} has a password already, which the event contradicts.` };
  return { kind: 'steps', calls: [{ service: 'iam', action: 'DeleteLoginProfile', parameters: { UserName: holder.name } }] };
}

function lostPassword(holder: CredentialHolder | undefined): Inverse {
  if (holder === undefined) return { kind: 'unknown', reason: 'The event does not name the user whose password it changed.' };
  const lost = [`The password that ${holder.kind === 'root' ? 'root' : holder.name} had before.`];
  if (holder.kind === 'root')
    return onlyRootCan(
      'Open a root session for the account (sts:AssumeRoot, task policy IAMCreateRootUserPassword) and call CreateLoginProfile, so that root can recover a password.',
      lost,
    );
  return {
    kind: 'irreversible',
    reason: 'AWS does not give out passwords, so the old one cannot be set again.',
    lost,
    instead: `Give ${holder.name} a temporary password that it must change at the next sign-in, and hand it over safely.`,
  };
}

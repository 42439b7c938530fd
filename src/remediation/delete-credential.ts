import { knownValue } from '../account/part.ts';
import { credentialId, credentialWords } from '../catalogue/effects/credentials.ts';
import { observe } from '../catalogue/observe.ts';
import { asString } from '../kernel/json.ts';
import { secondsBetween } from '../kernel/seconds-between.ts';
import type { ActionContext, CallDraft, Proposal } from './action.ts';
import { afterDays } from './after-days.ts';
import { credentialDeletion } from './credential-deletion.ts';
import { deactivatedTagOf } from './deactivated-tag.ts';
import { latestDate, type ToldDate } from './latest-date.ts';
import { knownCredential, type UserCredential } from './user-credential.ts';

/** Deletes an SSH key, a signing certificate or a service-specific credential that has been out of use for the grace. */
export function deleteCredential(context: ActionContext): Proposal {
  const { state, target, now, number } = context;
  const found = knownCredential(state, target);
  if (found.kind === 'refused') return found;
  const { credential } = found;
  const { called, user, id, kind, body } = credential;
  const status = knownValue(credential.status);
  if (status === undefined)
    return {
      kind: 'refused',
      reason: `Whether ${called} is Inactive is not known.`,
      instead: 'Read the account first: trailward collect.',
    };
  if (status === 'Active')
    return {
      kind: 'refused',
      reason: `The ${called} is Active, and only what nobody missed while it was Inactive is deleted.`,
      instead: `Make it Inactive first: trailward plan --action ${disabling[kind]} --target ${credential.target}`,
    };
  const since = outOfUseSince(credential, status, context);
  const days = number('grace-days') ?? 30;
  const ready = afterDays(since?.at ?? now, days);
  const tag = deactivatedTagOf(user, { id });
  const untag: CallDraft[] =
    tag === undefined
      ? []
      : [
          {
            title: `Take away the note on user ${user.name} since when ${id} is Inactive`,
            why: 'It is gone, and a user can have 50 tags only.',
            call: { service: 'iam', action: 'UntagUser', parameters: { UserName: user.name, TagKeys: [tag.key] } },
          },
        ];
  const told =
    since === undefined
      ? `Since when it is ${status} is told neither by a tag nor by the history, so the grace of ${days} days begins now.`
      : `It is ${status} since ${since.at}, by ${since.by}. The grace is ${days} days.`;
  const isSaved =
    kind !== 'serviceCredentials' && body.kind !== 'known'
      ? ['Its body is not known, so no copy of it is in the plan. Ask its owner for the public part.']
      : [];
  return {
    kind: 'steps',
    title: `Delete ${called}`,
    steps: [credentialDeletion(credential), ...untag],
    notes: [told, ...isSaved],
    ...(secondsBetween(now, ready) > 0 ? { notBefore: ready } : {}),
  };
}

const disabling = {
  sshKeys: 'disable-ssh-key',
  signingCertificates: 'disable-signing-certificate',
  serviceCredentials: 'disable-service-credential',
};

/** Since when it is of no use, by the latest of history, tag and date of expiry. */
function outOfUseSince(credential: UserCredential, status: 'Inactive' | 'Expired', { events, now }: ActionContext): ToldDate | undefined {
  const { user, id, kind, made, expires } = credential;
  const action = `Update${credentialWords[kind].operand}`;
  const last = (events?.(`user/${user.name.toLowerCase()}`) ?? [])
    .map(observe)
    .findLast(({ change, event }) => change.eventName === action && change.outcome === 'succeeded' && credentialId(event, kind) === id);
  const isInactive = asString(last?.event.requestParameters?.['status']) === 'Inactive';
  const tag = deactivatedTagOf(user, { id });
  const told: ToldDate[] = [];
  if (last !== undefined && isInactive) told.push({ at: last.change.time, by: `event ${last.event.eventID}` });
  // A tag that is older than the event that made it Active again tells of another time.
  if (tag !== undefined && (last === undefined || isInactive || last.change.time <= tag.value))
    told.push({ at: tag.value, by: `tag ${tag.key}` });
  if (status === 'Expired' && expires.kind === 'known') told.push({ at: expires.value, by: 'its date of expiry' });
  return latestDate(told, now, knownValue(made));
}

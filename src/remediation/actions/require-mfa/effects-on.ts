import type { User } from '../../../account/entities.ts';
import type { ActionContext } from '../../action.ts';
import { mayEnrolItself } from '../../may-enrol-itself.ts';

export interface MfaEffects {
  breaks: string[];
  notes: string[];
}

/** What the demand for MFA does to one user, as sentences: its keys stop, and without a device all else does. */
export function effectsOn(context: Pick<ActionContext, 'state' | 'partition'>, user: User): MfaEffects {
  const breaks: string[] = [];
  const notes: string[] = [];
  for (const key of Object.values(user.accessKeys.items)) {
    if (key.status.kind === 'known' && key.status.value === 'Inactive') continue;
    const { lastUsed } = key;
    const used =
      lastUsed.kind === 'known'
        ? `last used at ${lastUsed.value.at} for ${lastUsed.value.service}`
        : lastUsed.kind === 'absent'
          ? 'never used'
          : 'of which the last use is not known';
    breaks.push(
      `Access key ${key.id} of user ${user.name}, ${used}, never carries MFA: whatever signs with it is refused, unless it first fetches a session with a code (sts:GetSessionToken).`,
    );
  }
  if (user.accessKeys.whole.kind !== 'known')
    breaks.push(`Which access keys user ${user.name} has is not known, and whatever signs with one is refused.`);
  const { items, whole } = user.mfaDevices;
  if (Object.keys(items).length > 0) return { breaks, notes };
  breaks.push(
    whole.kind === 'known'
      ? `User ${user.name} has no MFA device, and can do nothing but enrol one.`
      : `Whether user ${user.name} has an MFA device is not known. Without one it can do nothing but enrol one.`,
  );
  const may = mayEnrolItself(context, user);
  if (may.kind === 'no')
    notes.push(
      `User ${user.name} may not enrol a device itself (${may.why}). Give it one with assign-virtual-mfa-device, or allow it to enrol.`,
    );
  else if (may.kind === 'unknown') notes.push(`Whether user ${user.name} may enrol a device itself is not certain: ${may.why}.`);
  notes.push(
    `Until user ${user.name} has enrolled, whoever has its password or an access key of it could enrol a device in its place. Have it enrol at once.`,
  );
  return { breaks, notes };
}

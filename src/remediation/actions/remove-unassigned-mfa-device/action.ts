import { observe } from '../../../catalogue/observe.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { afterDays } from '../../after-days.ts';
import { counted } from '../../counted.ts';

export const action = defineAction({
  id: 'remove-unassigned-mfa-device',
  family: 'mfa',
  about:
    'Deletes one virtual MFA device that is assigned to nobody, as enrolments leave it that were broken off. It keeps its name from being used, and whoever kept the seed could have it assigned. A device that somebody has is never touched. Because somebody may be about to enable it, it must have been unassigned for a grace, which begins with the plan where the history does not tell since when it is.',
  reversal: 'Nothing brings the device back, because AWS deletes its seed with it. The user enrols anew.',
  risk: 'R3',
  targets: ['mfa-device'],
  parameters: {
    'grace-days': { about: 'Days that the device must have been unassigned.', type: { kind: 'number', min: 1, max: 3_650 }, default: '1' },
  },
  calls: ['iam:DeleteVirtualMFADevice'],
  plan,
});

function plan({ state, target, now, number, events }: ActionContext): Proposal {
  const serial = target.name;
  if (!/^arn:[a-z-]+:iam::\d{12}:mfa\/[\u0021-\u007e]+$/.test(serial))
    return {
      kind: 'refused',
      reason: `${serial} is no serial number of a virtual MFA device.`,
      instead: 'Give the ARN as the account has it: mfa-device:arn:aws:iam::…:mfa/….',
    };
  const holder = [...state.users.by.values()].find(({ mfaDevices }) => Object.hasOwn(mfaDevices.items, serial));
  const isOfRoot = state.root.mfaDevices.kind === 'known' && state.root.mfaDevices.value.some((device) => device.serial === serial);
  if (holder !== undefined || isOfRoot)
    return {
      kind: 'refused',
      reason: `MFA device ${serial} is assigned to ${holder === undefined ? 'root' : `user ${holder.name}`}, who signs in with it.`,
      instead: 'Leave it. A lost device is deactivated only once whoever holds it has proved who they are.',
    };
  if (!state.unassignedMfaDevices.by.has(serial))
    return state.unassignedMfaDevices.whole.kind === 'known'
      ? { kind: 'nothing', reason: `There is no unassigned MFA device ${serial}.` }
      : {
          kind: 'refused',
          reason: `Whether MFA device ${serial} is unassigned is not known.`,
          instead: 'Read the account first, with iam:ListVirtualMFADevices: trailward collect.',
        };
  const days = number('grace-days') ?? 1;
  const since = (events?.(`mfa-device/${serial}`) ?? [])
    .map(observe)
    .filter(({ change }) => change.outcome === 'succeeded' && ['CreateVirtualMFADevice', 'DeactivateMFADevice'].includes(change.eventName))
    .at(-1);
  const at = since?.change.time ?? '';
  const isKnown = secondsBetween(at, now) >= 0;
  const ready = afterDays(isKnown ? at : now, days);
  const wait = secondsBetween(now, ready) > 0;
  return {
    kind: 'steps',
    title: `Delete the unassigned MFA device ${serial}`,
    steps: [
      {
        title: `Delete the virtual MFA device ${serial}, which nobody has`,
        why: 'It protects nobody, and keeps its name from being used again.',
        call: { service: 'iam', action: 'DeleteVirtualMFADevice', parameters: { SerialNumber: serial } },
      },
    ],
    notes: [
      isKnown
        ? `The device is unassigned since ${at}, by event ${since?.event.eventID ?? ''}. The grace is ${counted(days, 'day')}.`
        : `Since when the device is unassigned is not known, so the grace of ${counted(days, 'day')} begins now.`,
    ],
    ...(wait ? { notBefore: ready } : {}),
  };
}

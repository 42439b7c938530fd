import { is, madeAccount, madeUser, none } from '../../../account/cases.ts';
import type { MfaDevice } from '../../../account/entities.ts';
import { wholeMembers } from '../../../account/members.ts';
import { unknown } from '../../../account/part.ts';
import { table } from '../../../account/table.ts';
import type { ActionCase } from '../../cases.ts';
import { plannedEvent } from '../../plan/planned-event.ts';

const serial = 'arn:aws:iam::111122223333:mfa/left-over';
const used = 'arn:aws:iam::111122223333:mfa/alice';
const ofRoot = 'arn:aws:iam::111122223333:mfa/root-account-mfa-device';
const read = { at: '2026-03-02T09:00:00Z', source: 'case' };
const device = (of: string, enabled: MfaDevice['enabled']): MfaDevice => ({ serial: of, enabled, tags: wholeMembers({}, read) });
const free = { by: table([[serial, device(serial, none)]]), whole: is(true as const) };
const state = madeAccount({
  users: [madeUser('alice', { mfaDevices: wholeMembers({ [used]: device(used, is('2025-06-01T00:00:00Z')) }, read) })],
  over: { unassignedMfaDevices: free },
});
const root = { ...state.root, mfaDevices: is([device(ofRoot, is('2025-06-01T00:00:00Z'))]) };
const target = `mfa-device:${serial}`;
const event = (action: string, at: string, over: object = {}) => ({
  ...plannedEvent({ service: 'iam', action, parameters: { SerialNumber: serial } }, { account: '111122223333', partition: 'aws', at }),
  eventID: `${action}-${at}`,
  ...over,
});
const history = (...events: ReturnType<typeof event>[]) => ({ [`mfa-device/${serial}`]: events });
const removed = { state, target, expect: 'steps', steps: ['iam:DeleteVirtualMFADevice'], risk: 'R3', comesBack: false } as const;

export const cases: readonly ActionCase[] = [
  {
    ...removed,
    name: 'left over for longer than the grace',
    events: history(event('CreateVirtualMFADevice', '2026-02-01T00:00:00Z')),
    says: ['unassigned since 2026-02-01T00:00:00Z', 'The seed of MFA device'],
    parametersOf: [{ SerialNumber: serial }],
  },
  {
    ...removed,
    name: 'made this morning, perhaps by somebody who is enrolling',
    events: history(event('CreateVirtualMFADevice', '2026-03-02T08:55:00Z')),
    says: ['"notBefore":"2026-03-03T08:55:00Z"'],
  },
  {
    ...removed,
    name: 'taken from its user later than it was made',
    events: history(event('CreateVirtualMFADevice', '2025-02-01T00:00:00Z'), event('DeactivateMFADevice', '2026-03-02T00:00:00Z')),
    says: ['"notBefore":"2026-03-03T00:00:00Z"'],
  },
  {
    ...removed,
    name: 'a denied call made nothing',
    events: history(event('CreateVirtualMFADevice', '2026-02-01T00:00:00Z', { errorCode: 'AccessDenied' })),
    says: ['begins now', '"notBefore":"2026-03-03T09:00:00Z"'],
  },
  { ...removed, name: 'since when is not known', parameters: { 'grace-days': '7' }, says: ['"notBefore":"2026-03-09T09:00:00Z"'] },
  { name: 'one that a user has', state, target: `mfa-device:${used}`, expect: 'refused', says: ['is assigned to user alice'] },
  {
    name: 'one that root has',
    state: { ...state, root },
    target: `mfa-device:${ofRoot}`,
    expect: 'refused',
    says: ['is assigned to root'],
  },
  { name: 'one that is not there', state, target: 'mfa-device:arn:aws:iam::111122223333:mfa/other', expect: 'nothing' },
  {
    name: 'an account whose devices are not known',
    state: { ...state, unassignedMfaDevices: { by: table<MfaDevice>(), whole: unknown('access denied') } },
    target,
    expect: 'refused',
    says: ['iam:ListVirtualMFADevices'],
  },
  {
    name: 'a passkey or hardware token is no virtual device',
    state,
    target: 'mfa-device:GAHT12345678',
    expect: 'refused',
    says: ['is no serial number'],
  },
  { name: 'a serial that is a command', state, target: 'mfa-device:arn:aws:iam::111122223333:mfa/x\n rm -rf ~', expect: 'refused' },
];

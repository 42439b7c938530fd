import { held, is, madeAccount, none } from '../../../account/cases.ts';
import type { MfaDevice } from '../../../account/entities.ts';
import type { Part } from '../../../account/part.ts';
import { table } from '../../../account/table.ts';
import type { CheckCase } from '../../cases.ts';
import { app, denied } from '../../users.cases.ts';

const left: MfaDevice = { serial: app, enabled: none, tags: held({}) };
const devices = (list: readonly MfaDevice[], whole: Part<true> = is(true)) =>
  madeAccount({ over: { unassignedMfaDevices: { by: table(list.map((device) => [device.serial, device])), whole } } });
const permission = 'iam:ListVirtualMFADevices';

export const cases: readonly CheckCase[] = [
  { name: 'none left', state: devices([]), expect: { 'account account': 'PASS' } },
  { name: 'one left', state: devices([left]), expect: { [`mfa-device ${app}`]: 'FAIL' } },
  {
    name: 'one left, told by an event',
    state: devices([{ ...left, enabled: denied('iam:ListMFADevices') }]),
    expect: { [`mfa-device ${app}`]: 'FAIL' },
  },
  { name: 'unknown', state: devices([], denied(permission)), expect: { 'mfa-device (others)': 'UNKNOWN' }, missing: [permission] },
  {
    name: 'others unknown',
    state: devices([left], denied(permission)),
    expect: { [`mfa-device ${app}`]: 'FAIL', 'mfa-device (others)': 'UNKNOWN' },
    missing: [permission],
  },
];

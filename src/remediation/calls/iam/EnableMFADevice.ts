import { isVirtualDevice } from '../../../catalogue/effects/mfa-devices.ts';
import { defineCall } from '../../call-record.ts';
import { notInConsole } from '../../calls-words/console-words.ts';
import { openPrincipal } from '../../calls-words/principals.ts';
import { said } from '../../calls-words/said.ts';
import { noPiece } from '../../calls-words/terraform-pieces.ts';
import { iamArnPattern } from '../../iam-arn.ts';

export const EnableMFADevice = defineCall({
  service: 'iam',
  action: 'EnableMFADevice',
  risk: 'R0',
  resource: ({ UserName }, place) => iamArnPattern(place, 'user', UserName),
  already: ['EntityAlreadyExists'],
  console: (parameters) => {
    const serial = said(parameters['SerialNumber']);
    if (isVirtualDevice(serial)) return [notInConsole('give a user a virtual MFA device that it did not make itself')];
    return [
      ...openPrincipal('User', parameters, 'Security credentials'),
      'Under Multi-factor authentication (MFA), choose Assign MFA device, name the device, choose Hardware TOTP token, then Next.',
      `Type the serial number ${serial}.`,
      'Let the holder of the device read two codes in a row, type them, then choose Add MFA.',
    ];
  },
  terraform: () => noPiece('Terraform cannot enable an MFA device: it takes two codes in a row from whoever holds it.'),
});

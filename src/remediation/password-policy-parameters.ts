import type { ParameterSpec } from './action.ts';

/** What may be asked for of a password policy; each field becomes the stronger of this and what is in force. */
export const passwordPolicyParameters: Readonly<Record<'length' | 'reuse' | 'max-age' | 'hard-expiry', ParameterSpec>> = {
  length: { about: 'Minimum length.', type: { kind: 'number', min: 6, max: 128 }, default: '14' },
  reuse: { about: 'How many old passwords may not return.', type: { kind: 'number', min: 1, max: 24 }, default: '24' },
  'max-age': {
    about: 'Days until a password expires; not set unless given. CIS asks for none, FSBP for at most 90.',
    type: { kind: 'number', min: 1, max: 1_095 },
  },
  'hard-expiry': {
    about: 'Whether users whose password has expired are locked out until an administrator resets it; as it is unless given.',
    type: { kind: 'flag' },
  },
};

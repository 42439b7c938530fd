import type { ParameterSpec } from './action.ts';

/** How an action learns that a KMS key lets CloudTrail in: by the policy of the key, or by the word of its owner. */
export const keyPolicyParameters = {
  'key-policy': {
    about:
      'The policy that the key has now, by file, as aws kms get-key-policy --policy-name default answers it. What CloudTrail needs is added to it, and all else stays to the letter.',
    type: { kind: 'document' },
  },
  'key-policy-ready': {
    about: 'The owner of the key has let CloudTrail in, and its policy is left alone.',
    type: { kind: 'flag' },
  },
} satisfies Readonly<Record<string, ParameterSpec>>;

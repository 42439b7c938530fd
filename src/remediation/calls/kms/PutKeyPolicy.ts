import { nameInArn } from '../../../catalogue/words/targets.ts';
import { defineCall } from '../../call-record.ts';
import { openPage, pasteDocument } from '../../calls-words/console-words.ts';
import { patternOf, regionalArn } from '../../calls-words/regional-arn.ts';
import { said } from '../../calls-words/said.ts';
import { importIdOf, resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';

export const PutKeyPolicy = defineCall({
  service: 'kms',
  action: 'PutKeyPolicy',
  // The policy is replaced as a whole, and one that lets nobody in makes the key of no more use to anybody.
  risk: 'R2',
  resource: ({ KeyId }, place) => {
    const key = patternOf(KeyId);
    return key.startsWith('arn:') ? key : regionalArn(place, 'kms', `key/${key}`);
  },
  already: [],
  console: ({ KeyId, Policy }, { region }) => [
    ...openPage('Key Management Service', 'Customer managed keys', region),
    `Choose the key ${nameInArn(said(KeyId))}, then the tab Key policy.`,
    'Choose Switch to policy view where it is offered, then Edit.',
    pasteDocument(Policy),
    'Choose Save changes.',
  ],
  terraform: (parameters) => {
    const id = nameInArn(said(parameters['KeyId']));
    return resourcePiece(
      { type: 'aws_kms_key_policy', called: [id], importId: importIdOf('', id) },
      writtenAs(parameters, { KeyId: 'key_id', Policy: 'policy', BypassPolicyLockoutSafetyCheck: 'bypass_policy_lockout_safety_check' }),
    );
  },
});

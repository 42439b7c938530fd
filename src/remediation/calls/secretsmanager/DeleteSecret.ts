import { defineCall } from '../../call-record.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { patternOf, regionalArn } from '../../calls-words/regional-arn.ts';
import { said } from '../../calls-words/said.ts';
import { removePiece } from '../../calls-words/terraform-pieces.ts';

export const DeleteSecret = defineCall({
  service: 'secretsmanager',
  action: 'DeleteSecret',
  // Nobody can read it from now on; until the recovery window ends, it can be restored.
  risk: ({ ForceDeleteWithoutRecovery }) => (ForceDeleteWithoutRecovery === true ? 'R3' : 'R2'),
  resource: ({ SecretId }, place) => {
    const secret = patternOf(SecretId);
    if (secret.startsWith('arn:')) return secret;
    return regionalArn(place, 'secretsmanager', secret === '*' ? 'secret:*' : `secret:${secret}-??????`);
  },
  already: ['ResourceNotFoundException'],
  console: ({ SecretId, RecoveryWindowInDays, ForceDeleteWithoutRecovery }, { region }) => [
    ...openPage('Secrets Manager', 'Secrets', region),
    `Choose the secret ${said(SecretId)}, then Actions, then Delete secret.`,
    ForceDeleteWithoutRecovery === true
      ? 'The AWS console always keeps a recovery window of at least seven days; to delete at once, use the AWS CLI or a program.'
      : `Set the waiting period to ${RecoveryWindowInDays === undefined ? 30 : said(RecoveryWindowInDays)} days.`,
    'Choose Schedule deletion.',
  ],
  terraform: ({ SecretId }) =>
    removePiece(
      {
        type: 'aws_secretsmanager_secret',
        called: [SecretId],
        importId: typeof SecretId === 'string' && SecretId.startsWith('arn:') ? SecretId : undefined,
      },
      'Without the resource the secret is scheduled for deletion.',
    ),
});

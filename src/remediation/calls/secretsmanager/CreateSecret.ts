import type { JsonObject } from '../../../kernel/json.ts';
import { defineCall, type Place } from '../../call-record.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { patternOf, regionalArn } from '../../calls-words/regional-arn.ts';
import { said } from '../../calls-words/said.ts';
import { taggingPermission } from '../../calls-words/tagging-permission.ts';
import { tagLines, tagsWritten } from '../../calls-words/tags-said.ts';
import { resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';

export const CreateSecret = defineCall({
  service: 'secretsmanager',
  action: 'CreateSecret',
  risk: 'R0',
  resource: arn,
  also: (parameters, place) => [
    ...taggingPermission('secretsmanager:TagResource', arn(parameters, place), parameters['Tags']),
    ...(parameters['KmsKeyId'] === undefined ? [] : keyUse(parameters, place)),
  ],
  // A secret of that name holds another value.
  already: [],
  binds: { ARN: 'ARN' },
  answer: ({ Name }, made) => ({ ARN: made('ARN'), Name }),
  console: ({ Name, Description, KmsKeyId, Tags }, { region }) => [
    ...openPage('Secrets Manager', 'Secrets', region),
    'Choose Store a new secret, then Other type of secret, then Plaintext.',
    'Put the secret value of this step in place of what is there.',
    ...(KmsKeyId === undefined ? [] : [`For Encryption key, choose ${said(KmsKeyId)}.`]),
    `Choose Next, and type the secret name ${said(Name)}.`,
    ...(Description === undefined ? [] : [`Type the description “${said(Description)}”.`]),
    ...tagLines(Tags),
    'Choose Next twice, turn on no rotation, then choose Store.',
  ],
  // The value is left out: Terraform would keep it in its state.
  terraform: (parameters) =>
    resourcePiece(
      { type: 'aws_secretsmanager_secret', called: [parameters['Name']] },
      {
        ...writtenAs(parameters, { Name: 'name', Description: 'description', KmsKeyId: 'kms_key_id' }),
        ...tagsWritten(parameters['Tags']),
      },
    ),
});

/** AWS ends the ARN of a secret with six characters of its own, which there are none of yet when it asks for the permission. */
function arn({ Name }: JsonObject, place: Place): string {
  const name = patternOf(Name);
  return regionalArn(place, 'secretsmanager', name === '*' ? 'secret:*' : `secret:${name}*`);
}

function keyUse({ KmsKeyId }: JsonObject, place: Place) {
  const key = patternOf(KmsKeyId);
  const resource = key.startsWith('arn:') ? key : regionalArn(place, 'kms', 'key/*');
  return ['kms:GenerateDataKey', 'kms:Decrypt'].map((action) => ({ action, resource }));
}

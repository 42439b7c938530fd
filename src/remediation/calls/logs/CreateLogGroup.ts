import { defineCall } from '../../call-record.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { aboutLogGroup, logGroupArn } from '../../calls-words/log-groups.ts';
import { said } from '../../calls-words/said.ts';
import { taggingPermission } from '../../calls-words/tagging-permission.ts';
import { resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';

export const CreateLogGroup = defineCall({
  service: 'logs',
  action: 'CreateLogGroup',
  risk: 'R0',
  resource: ({ logGroupName }, place) => logGroupArn(logGroupName, place),
  also: ({ logGroupName, tags }, place) =>
    taggingPermission('logs:TagResource', logGroupArn(logGroupName, place).replace(/:\*$/, ''), tags),
  already: ['ResourceAlreadyExistsException'],
  console: ({ logGroupName, kmsKeyId, logGroupClass, tags }, { region }) => [
    ...openPage('CloudWatch', 'Log groups', region),
    `Choose Create log group, and type ${said(logGroupName)}.`,
    ...(logGroupClass === undefined ? [] : [`For Log class, choose ${said(logGroupClass)}.`]),
    ...(kmsKeyId === undefined ? [] : [`For KMS key ARN, type ${said(kmsKeyId)}.`]),
    ...(tags === undefined ? [] : [`Add these tags: ${said(tags)}.`]),
    'Choose Create.',
  ],
  terraform: (parameters) =>
    resourcePiece(
      aboutLogGroup(parameters['logGroupName']),
      writtenAs(parameters, { logGroupName: 'name', kmsKeyId: 'kms_key_id', logGroupClass: 'log_group_class', tags: 'tags' }),
    ),
});

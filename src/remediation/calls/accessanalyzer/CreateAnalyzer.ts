import { asObject, type Json, type JsonObject } from '../../../kernel/json.ts';
import { defineCall } from '../../call-record.ts';
import { aboutAnalyzer, analyzerArn } from '../../calls-words/analyzers.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { said } from '../../calls-words/said.ts';
import { taggingPermission } from '../../calls-words/tagging-permission.ts';
import { resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';

export const CreateAnalyzer = defineCall({
  service: 'accessanalyzer',
  action: 'CreateAnalyzer',
  // Analyzers of unused access cost by the number of users and roles.
  risk: 'R0',
  permissions: ['access-analyzer:CreateAnalyzer'],
  resource: ({ analyzerName }, place) => analyzerArn(analyzerName, place),
  // The first analyzer of an account needs the role by which the service reads it.
  also: ({ analyzerName, tags }, place) => [
    {
      action: 'iam:CreateServiceLinkedRole',
      resource: `arn:${place.partition}:iam::${place.account}:role/aws-service-role/access-analyzer.amazonaws.com/*`,
    },
    ...taggingPermission('access-analyzer:TagResource', analyzerArn(analyzerName, place), tags),
  ],
  already: ['ConflictException'],
  binds: { arn: 'arn' },
  answer: ({ analyzerName }, made, place) => {
    const arn = analyzerArn(analyzerName, place);
    return { arn: arn.includes('*') ? made('arn') : arn };
  },
  console: ({ analyzerName, type, configuration }, { region }) => {
    const days = unusedDays(configuration);
    return [
      ...openPage('IAM', 'Access Analyzer, then Analyzer settings', region),
      'Choose Create analyzer.',
      `Choose the kind of findings that ${said(type)} stands for: ${kindOf(type)}.`,
      `Type the name ${said(analyzerName)}.`,
      `For the zone of trust, choose ${said(type).startsWith('ORGANIZATION') ? 'Entire organization' : 'Current account'}.`,
      ...(days === undefined ? [] : [`For the tracking period, type ${said(days)} days.`]),
      'Choose Create analyzer.',
    ];
  },
  terraform: (parameters) => {
    const days = unusedDays(parameters['configuration']);
    const unused = days === undefined ? {} : { configuration: { block: { unused_access: { block: { unused_access_age: days } } } } };
    return resourcePiece(aboutAnalyzer(parameters['analyzerName']), {
      ...writtenAs(parameters, { analyzerName: 'analyzer_name', type: 'type', tags: 'tags' }),
      ...unused,
    });
  },
});

function kindOf(type: Json | undefined): string {
  if (said(type).endsWith('UNUSED_ACCESS')) return 'unused access';
  return said(type).endsWith('INTERNAL_ACCESS') ? 'internal access' : 'external access';
}

function unusedDays(configuration: Json | undefined): Exclude<JsonObject[string], undefined> | undefined {
  return asObject(asObject(configuration)?.['unusedAccess'])?.['unusedAccessAge'];
}

import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { lambdaFunction, lambdaFunctionInWords } from '../words/lambda-resource.ts';

export const RemovePermission = defineEvent({
  source: 'lambda.amazonaws.com',
  name: 'RemovePermission',
  kind: 'change',
  access: 'permissions-management',
  title: 'Remove a statement from the policy of a Lambda function',
  does: 'Removes one statement, by its id, from the resource policy of a Lambda function or of one version or alias of it. Who came in by this statement alone no longer does.',
  doesNot: [
    'It does not show whom the statement let in.',
    'It does not touch other statements, function URLs or event source mappings.',
    'It does not stop a run that has begun.',
  ],
  appears:
    'From the console when a trigger is removed, the CLI, an SDK or infrastructure code. Recorded as `RemovePermission20150331v2`, in the Region of the function.',
  reading: {
    target: '`functionName` is the function, by name or ARN. The response is empty.',
    parameters: {
      functionName: 'Function, by name or ARN, with or without a version or alias.',
      statementId: 'Id of the statement that is removed.',
      qualifier: 'Version or alias whose policy is changed.',
    },
  },
  target: lambdaFunction,
  phrase: (event) => {
    const id = textParameter(event, 'statementId');
    const statement = id === undefined ? 'a statement' : `statement ${id}`;
    return { did: 'removed', todo: 'remove', what: `${statement} from the policy of ${lambdaFunctionInWords(event)}` };
  },
  direction: 'restricts',
  risks: [
    {
      risk: 'A trigger falls silent: a bucket, topic, rule or API can no longer run the function. Alarms and clean-up jobs run this way too.',
      when: 'The statement belonged to a trigger that is in use.',
    },
    {
      risk: 'An attacker clears away the statement by which it came in.',
      when: 'AddPermission with the same statement id came not long before.',
    },
  ],
  benign: ['A trigger is removed or replaced; infrastructure code removes and adds statements when it changes one.'],
  verify: [
    'Find AddPermission with the same statement id: principal and source are what was removed.',
    'Look for AddPermission on the same function right after, which would be a replacement.',
    'Ask whether something should still trigger the function.',
  ],
  related: ['lambda:AddPermission', 'lambda:DeleteFunctionUrlConfig', 'lambda:UpdateFunctionCode'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/lambda/latest/api/API_RemovePermission.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
  ],
});

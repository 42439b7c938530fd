import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf, listParameter, parameter, textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { accountInArn } from '../words/issued-session.ts';
import { lambdaFunction, lambdaFunctionInWords } from '../words/lambda-resource.ts';
import { hasParameters } from '../words/settings.ts';
import { shortList } from '../words/short-list.ts';
import { nameInArn } from '../words/targets.ts';

export const UpdateFunctionConfiguration = defineEvent({
  source: 'lambda.amazonaws.com',
  name: 'UpdateFunctionConfiguration',
  kind: 'change',
  access: 'write',
  title: 'Change the role or other settings of a Lambda function',
  does: 'Changes settings of the unpublished version of a Lambda function: execution role, layers, environment variables, runtime, handler, network, timeout and others. For identity, the execution role matters most: whatever the code does from then on, it does with that role.',
  doesNot: [
    'It does not change the code of the function, though a layer or an environment variable can make other code run.',
    'It does not change published versions: these keep their role and layers.',
    'It does not change who may run the function.',
    'The response repeats the role whether the call set it or not; only `role` in the request means a change of role was asked for, and it may be the same as before.',
  ],
  appears:
    'From the console, the CLI, an SDK or a deployment. Recorded as `UpdateFunctionConfiguration20150331v2`, in the Region of the function.',
  reading: {
    actor: 'An actor that sets `role` needs iam:PassRole for it.',
    target: '`functionName` is the function, by name or ARN; the response repeats its settings.',
    parameters: {
      functionName: 'Function, by name or ARN.',
      role: 'ARN of the execution role after the call; absent when the call does not set it.',
      layers: 'All layers after the call, by version ARN; absent when the call does not set them.',
      environment: 'Environment variables; their values are left out of the record.',
      vpcConfig: 'Subnets and security groups.',
      handler: 'Entry point in the code.',
      runtime: 'Runtime.',
    },
  },
  target: lambdaFunction,
  phrase: (event) => {
    const role = textParameter(event, 'role');
    const layers = listParameter(event, 'layers').map(layerName);
    const fn = lambdaFunctionInWords(event);
    if (role !== undefined) return { did: 'set', todo: 'set', what: `the execution role of ${fn} to ${nameInArn(role)}` };
    if (layers.length > 0) return { did: 'set', todo: 'set', what: `the layers of ${fn} to ${shortList(layers)}` };
    return { did: 'changed', todo: 'change', what: `settings of ${fn}` };
  },
  direction: (event) => (textParameter(event, 'role') === undefined ? 'neutral' : 'grants'),
  risks: [
    {
      risk: 'The code of the function gets the rights of a stronger role, and so does everyone who can change or steer that code.',
      when: 'The call sets `role` to a role that may do more than the earlier one.',
      holds: (event) => (hasParameters(event) && textParameter(event, 'role') === undefined ? false : undefined),
    },
    {
      risk: 'Code of a stranger runs inside the function, with its role: a layer can hook every invocation.',
      when: 'A layer belongs to an account that you do not know.',
      holds: hasForeignLayer,
    },
    {
      risk: 'The function loads other code or sends its data elsewhere.',
      when: 'Environment variables change, such as a library path, a wrapper script or the address of a service.',
      holds: (event) => (hasParameters(event) && parameter(event, 'environment') === undefined ? false : undefined),
    },
  ],
  benign: ['A deployment sets role, layers and variables each time, mostly to what they were.', 'Timeout or memory is tuned.'],
  verify: [
    'Compare the role with the one before, from CreateFunction or an earlier event, and read what it may do.',
    'Check to whom each layer belongs, and who published it.',
    'Look for UpdateFunctionCode and invocations by the same actor afterwards, and for calls by the execution role.',
  ],
  related: [
    'lambda:UpdateFunctionCode',
    'lambda:CreateFunction',
    'lambda:AddPermission',
    'lambda:PublishLayerVersion',
    'iam:UpdateAssumeRolePolicy',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098.003', 'T1648'],
  references: [
    'https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
  ],
});

function hasForeignLayer(event: CloudTrailEvent): boolean | undefined {
  if (!hasParameters(event) || accountOf(event) === '') return undefined;
  return listParameter(event, 'layers').some((layer) => {
    const owner = accountInArn(layer);
    return owner !== undefined && owner !== accountOf(event);
  });
}

/** `logging (version 3)`, with the account where it is in the ARN. */
function layerName(arn: string): string {
  const [, account, name, version] = /^arn:[^:]*:lambda:[^:]*:(\d{12}):layer:([^:]+):(\d+)$/.exec(arn) ?? [];
  return name === undefined ? arn : `version ${version} of layer ${name} of account ${account}`;
}

import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { lambdaFunction, lambdaFunctionInWords } from '../words/lambda-resource.ts';
import { hasParameters } from '../words/settings.ts';

export const UpdateFunctionUrlConfig = defineEvent({
  source: 'lambda.amazonaws.com',
  name: 'UpdateFunctionUrlConfig',
  kind: 'change',
  access: 'write',
  title: 'Change the URL of a Lambda function',
  does: 'Changes the authentication, the CORS settings or the way of answering of the URL of a Lambda function. The address stays the same.',
  doesNot: [
    'It does not change the resource policy: with `authType` NONE, the policy must also let everyone in.',
    'It does not move the URL to another function or alias.',
    'It does not show the earlier settings.',
  ],
  appears: 'From the console (Function URL), the CLI, an SDK or infrastructure code. Recorded in the Region of the function.',
  reading: {
    target: '`functionName` is the function, by name or ARN; the response repeats all settings as they are after the call.',
    parameters: {
      functionName: 'Function, by name or ARN.',
      qualifier: 'Alias that the URL is for.',
      authType: 'AWS_IAM or NONE; absent when the call does not set it.',
      cors: 'CORS settings; absent when the call does not set them.',
      invokeMode: 'BUFFERED or RESPONSE_STREAM; absent when the call does not set it.',
    },
  },
  target: lambdaFunction,
  phrase: (event) => {
    const type = textParameter(event, 'authType');
    const to = type === 'NONE' ? ' to no authentication' : type === 'AWS_IAM' ? ' to IAM authentication' : '';
    return {
      did: to === '' ? 'changed' : 'set',
      todo: to === '' ? 'change' : 'set',
      what: `the URL of ${lambdaFunctionInWords(event)}${to}`,
    };
  },
  direction: (event) => {
    const type = textParameter(event, 'authType');
    return type === 'NONE' ? 'weakens' : type === 'AWS_IAM' ? 'restricts' : 'neutral';
  },
  risks: [
    {
      risk: 'Anyone on the internet can run the function, at an address that callers know already.',
      when: '`authType` is NONE and the resource policy lets everyone in.',
      holds: (event) => (hasParameters(event) && textParameter(event, 'authType') !== 'NONE' ? false : undefined),
    },
    {
      risk: 'Callers are turned away, because they do not sign their requests.',
      when: '`authType` is AWS_IAM and was NONE before.',
      holds: (event) => (hasParameters(event) && textParameter(event, 'authType') !== 'AWS_IAM' ? false : undefined),
    },
  ],
  benign: ['An open URL is closed by a reviewed change.', 'CORS settings follow a new web address.'],
  verify: [
    'Find the settings before, from CreateFunctionUrlConfig or an earlier event.',
    'Read the resource policy of the function, and AddPermission events around this time.',
    'Check the invocations since.',
  ],
  related: ['lambda:CreateFunctionUrlConfig', 'lambda:DeleteFunctionUrlConfig', 'lambda:AddPermission', 'lambda:UpdateFunctionCode'],
  remediations: ['contain-principal'],
  attack: ['T1098', 'T1648'],
  references: [
    'https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionUrlConfig.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
  ],
});

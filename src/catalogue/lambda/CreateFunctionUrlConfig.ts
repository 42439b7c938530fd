import type { CloudTrailEvent } from '../../events/event.ts';
import { listParameter, textParameter, textResponse } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { lambdaFunction, lambdaFunctionInWords } from '../words/lambda-resource.ts';

export const CreateFunctionUrlConfig = defineEvent({
  source: 'lambda.amazonaws.com',
  name: 'CreateFunctionUrlConfig',
  kind: 'change',
  access: 'write',
  title: 'Give a Lambda function a URL of its own',
  does: 'Creates an HTTPS endpoint for a Lambda function or one alias of it. With `authType` AWS_IAM, callers sign their requests and need permission; with NONE, Lambda asks for no authentication at all.',
  doesNot: [
    'It does not open the function by itself, even with NONE: the resource policy must also let everyone in. For new URLs since October 2025, that takes both lambda:InvokeFunctionUrl and lambda:InvokeFunction.',
    'It needs no API Gateway, load balancer or security group, so reviews of these do not see it.',
    'The CORS settings do not protect it: they bind browsers only.',
  ],
  appears:
    'From the console (Function URL), the CLI, an SDK or infrastructure code. The console adds the policy statements by AddPermission. Recorded in the Region of the function.',
  reading: {
    target: '`functionName` is the function, by name or ARN; the response gives `functionUrl`.',
    parameters: {
      functionName: 'Function, by name or ARN.',
      qualifier: 'Alias that the URL is for; absent for the unpublished version.',
      authType: 'AWS_IAM or NONE.',
      cors: 'Origins, methods and headers that browsers may use.',
      invokeMode: 'BUFFERED or RESPONSE_STREAM.',
    },
  },
  target: lambdaFunction,
  phrase: (event) => {
    const type = textParameter(event, 'authType') ?? textResponse(event, 'authType');
    const how = type === 'NONE' ? ' without authentication' : type === 'AWS_IAM' ? ' with IAM authentication' : '';
    return { did: 'created', todo: 'create', what: `a URL${how} for ${lambdaFunctionInWords(event)}` };
  },
  direction: 'grants',
  risks: [
    {
      risk: 'Anyone on the internet can run the function, and with it act by its execution role: a way in that stays when keys are rotated.',
      when: '`authType` is NONE and the resource policy lets everyone in; AddPermission then comes just before or after.',
      holds: (event) => (authType(event) === 'AWS_IAM' ? false : undefined),
    },
    {
      risk: 'Any web page may call the URL with the browser of a visitor.',
      when: 'CORS allows the origin `*`, and the function trusts what the browser sends.',
      holds: (event) =>
        listParameter(event, 'cors', 'allowOrigins').includes('*') ? undefined : authType(event) === undefined ? undefined : false,
    },
  ],
  benign: [
    'A webhook or a small web service gets an address, and its code checks the caller.',
    'Infrastructure code creates the URL with the function.',
  ],
  verify: [
    'Read the resource policy of the function: who may call the URL?',
    'Read the code: does it check its caller, and what does it do with the execution role?',
    'Look for UpdateFunctionCode and AddPermission by the same actor.',
  ],
  related: [
    'lambda:AddPermission',
    'lambda:UpdateFunctionUrlConfig',
    'lambda:DeleteFunctionUrlConfig',
    'lambda:UpdateFunctionCode',
    'lambda:CreateFunction',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098', 'T1648'],
  references: [
    'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunctionUrlConfig.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
  ],
});

function authType(event: CloudTrailEvent): string | undefined {
  return textParameter(event, 'authType') ?? textResponse(event, 'authType');
}

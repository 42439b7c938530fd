import { defineEvent } from '../entry.ts';
import { lambdaFunction, lambdaFunctionInWords } from '../words/lambda-resource.ts';

export const DeleteFunctionUrlConfig = defineEvent({
  source: 'lambda.amazonaws.com',
  name: 'DeleteFunctionUrlConfig',
  kind: 'change',
  access: 'write',
  title: 'Delete the URL of a Lambda function',
  does: 'Deletes the URL of a Lambda function or alias for good. A new URL for the same function gets another address.',
  doesNot: [
    'It does not delete the function, nor the policy statements that let callers of the URL in.',
    'It does not close other ways to run the function: triggers, Invoke calls, API Gateway.',
    'It does not show the address or how open it was.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code. Recorded in the Region of the function.',
  reading: {
    target: '`functionName` is the function, by name or ARN. The response is empty.',
    parameters: { functionName: 'Function, by name or ARN.', qualifier: 'Alias whose URL is deleted; absent for the unpublished version.' },
  },
  target: lambdaFunction,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: `the URL of ${lambdaFunctionInWords(event)}` }),
  direction: 'removes',
  risks: [
    {
      risk: 'Callers of the URL fail, and the old address cannot be had again.',
      when: 'Something still calls the URL.',
    },
    {
      risk: 'An attacker clears away the way in that it used.',
      when: 'CreateFunctionUrlConfig came not long before, or by the same actor.',
    },
  ],
  benign: ['A web service moves to API Gateway or is retired.', 'An open URL that nobody needs is closed.'],
  verify: [
    'Find CreateFunctionUrlConfig for the same function: who made it, with which authentication.',
    'Read the resource policy of the function for statements that are left over.',
    'Check the invocations before, for use by strangers.',
  ],
  related: ['lambda:CreateFunctionUrlConfig', 'lambda:UpdateFunctionUrlConfig', 'lambda:RemovePermission'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/lambda/latest/api/API_DeleteFunctionUrlConfig.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
  ],
});

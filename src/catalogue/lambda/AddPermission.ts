import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { lambdaFunction, lambdaFunctionInWords, lambdaGrantee, lambdaOpensToForeignAccount } from '../words/lambda-resource.ts';

export const AddPermission = defineEvent({
  source: 'lambda.amazonaws.com',
  name: 'AddPermission',
  kind: 'change',
  access: 'permissions-management',
  title: 'Let a principal or service use a Lambda function',
  does: 'Adds one Allow statement to the resource policy of a Lambda function, or of one version or alias of it: a service, an account, a principal or everyone may take one action, mostly lambda:InvokeFunction. What runs is the code of the function, with its execution role.',
  doesNot: [
    'It gives the caller none of the rights of the execution role, except through what the code does for its callers.',
    'It does not replace the policy: earlier statements stay.',
    'It makes no URL. A function URL without authentication needs CreateFunctionUrlConfig and a statement that lets everyone in.',
  ],
  appears:
    'From the console when a trigger or a function URL is added, the CLI, an SDK or infrastructure code. Recorded as `AddPermission20150331v2`, in the Region of the function.',
  reading: {
    target: '`functionName` is the function, by name or ARN; the response repeats the whole statement.',
    parameters: {
      functionName: 'Function, by name or ARN, with or without a version or alias.',
      statementId: 'Id of the statement, by which RemovePermission names it.',
      action: 'Action that is allowed, such as lambda:InvokeFunction, lambda:InvokeFunctionUrl or lambda:*.',
      principal: 'Who is let in: a service, an account id, an ARN, or `*`.',
      sourceArn: 'Resource by which a service must act; absent when there is no such limit.',
      sourceAccount: 'Account that must own that resource.',
      principalOrgID: 'Organisation to which `*` is limited.',
      functionUrlAuthType: 'NONE or AWS_IAM, for a statement about a function URL.',
      qualifier: 'Version or alias that the statement is for.',
    },
  },
  target: lambdaFunction,
  phrase: (event) => {
    const what = `${lambdaGrantee(event)?.words ?? 'a principal'} ${verb(event)} ${lambdaFunctionInWords(event)}${limit(event)}`;
    return { did: 'let', todo: 'let', what };
  },
  direction: 'grants',
  risks: [
    {
      risk: 'Everyone with an AWS account can run the function, or everyone at all by its URL.',
      when: 'The principal is `*` with neither an organisation nor a source.',
      holds: (event) => {
        const grantee = lambdaGrantee(event);
        if (grantee === undefined) return undefined;
        if (grantee.kind !== 'anyone') return false;
        return grantee.conditional ? undefined : true;
      },
    },
    {
      risk: 'Another account can run the function at will, or, with an action such as lambda:UpdateFunctionCode or lambda:*, change what it does under its role.',
      when: 'The principal belongs to an account that you do not own.',
      holds: lambdaOpensToForeignAccount,
    },
    {
      risk: 'Strangers make the service run the function, from a bucket, topic or rule of their own.',
      when: 'The principal is a service and neither `sourceArn` nor `sourceAccount` is given.',
      holds: (event) => {
        const grantee = lambdaGrantee(event);
        return grantee === undefined ? undefined : grantee.kind === 'service' && !grantee.conditional;
      },
    },
  ],
  benign: [
    'A trigger is set up: a bucket, topic, rule or API runs the function.',
    'A function of a shared account is opened to the accounts that use it.',
  ],
  verify: [
    'Read principal, action and source, and compare accounts with your own.',
    'Look for CreateFunctionUrlConfig and UpdateFunctionCode on the same function around this time.',
    'Read what the execution role may do: that is what a stranger could put to work.',
    'Check the invocations since, in CloudWatch metrics and, where recorded, in data events.',
  ],
  related: ['lambda:RemovePermission', 'lambda:CreateFunctionUrlConfig', 'lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration'],
  remediations: ['contain-principal'],
  attack: ['T1098', 'T1648'],
  references: [
    'https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
  ],
});

function verb(event: CloudTrailEvent): string {
  const action = textParameter(event, 'action');
  if (action === undefined) return 'use';
  if (/^lambda:invokefunction$/i.test(action)) return 'run';
  return /^lambda:invokefunctionurl$/i.test(action) ? 'call the URL of' : `take ${action} on`;
}

function limit(event: CloudTrailEvent): string {
  const organisation = textParameter(event, 'principalOrgID');
  const source = textParameter(event, 'sourceArn');
  const account = textParameter(event, 'sourceAccount');
  if (organisation !== undefined) return `, within organisation ${organisation}`;
  if (source !== undefined) return `, for ${source}`;
  return account === undefined ? '' : `, for account ${account}`;
}

import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter, textResponse } from '../../events/fields.ts';
import { asBoolean } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { lambdaFunction, lambdaFunctionInWords } from '../words/lambda-resource.ts';
import { hasParameters } from '../words/settings.ts';
import { nameInArn } from '../words/targets.ts';

export const UpdateFunctionCode = defineEvent({
  source: 'lambda.amazonaws.com',
  name: 'UpdateFunctionCode',
  kind: 'change',
  access: 'write',
  title: 'Replace the code of a Lambda function',
  does: 'Replaces the code of the unpublished version of a Lambda function by a package or a container image, and publishes a version where `publish` is true. The new code runs with the execution role that the function already has, so the caller needs no iam:PassRole to use that role.',
  doesNot: [
    'It does not change the execution role, the triggers or who may run the function.',
    'It does not change published versions, nor aliases that point to them.',
    'It does not put the code in the event: a package sent with the call is not recorded; one from a bucket or a registry is named.',
    'With `dryRun` true it checks, and changes nothing.',
  ],
  appears:
    'From the console (Deploy), the CLI, an SDK or a deployment. Recorded as `UpdateFunctionCode20150331v2`, in the Region of the function.',
  reading: {
    target: '`functionName` is the function, by name or ARN; the response gives `role`, `codeSha256` and the version.',
    parameters: {
      functionName: 'Function, by name or ARN.',
      s3Bucket: 'Bucket that the package came from; it may belong to another account.',
      s3Key: 'Key of the package in that bucket.',
      imageUri: 'Container image that the code came from.',
      publish: 'Whether a version is published at once.',
      dryRun: 'Whether the call only checks.',
    },
  },
  target: lambdaFunction,
  phrase: (event) => {
    const role = textResponse(event, 'role');
    const as = role === undefined ? '' : `, which runs as role ${nameInArn(role)}`;
    const only = isDryRun(event);
    return {
      did: only ? 'checked a change of' : 'replaced',
      todo: only ? 'check a change of' : 'replace',
      what: `the code of ${lambdaFunctionInWords(event)}${source(event)}${as}`,
    };
  },
  direction: 'neutral',
  risks: [
    {
      risk: 'The actor takes over the execution role: its own code can call AWS with it, or send its credentials out.',
      when: 'The role may do more than the actor, and the actor does not deploy this function as a rule.',
      holds: (event) => (isDryRun(event) ? false : undefined),
    },
    {
      risk: 'A backdoor sits in code that runs again and again, and sees all data that passes through the function.',
      when: 'The code is not that of the last reviewed build.',
      holds: (event) => (isDryRun(event) ? false : undefined),
    },
    {
      risk: 'The package comes from a place that an attacker controls.',
      when: 'The bucket or the registry is not yours.',
      holds: (event) =>
        hasParameters(event) && textParameter(event, 's3Bucket') === undefined && textParameter(event, 'imageUri') === undefined
          ? false
          : undefined,
    },
  ],
  benign: ['A build pipeline deploys; its role makes the same call for each release.', 'A developer tries something in a test account.'],
  verify: [
    'Compare `codeSha256` in the response with that of the build that should be there.',
    'Read what the execution role may do, and its calls in CloudTrail since, with their addresses.',
    'Check whether this actor deploys this function as a rule, and from where.',
    'Get the code as it is now (get-function), and read it.',
  ],
  related: [
    'lambda:UpdateFunctionConfiguration',
    'lambda:CreateFunction',
    'lambda:AddPermission',
    'lambda:CreateFunctionUrlConfig',
    'lambda:PublishVersion',
  ],
  remediations: ['contain-principal'],
  attack: ['T1648', 'T1078.004'],
  references: [
    'https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
  ],
});

function isDryRun(event: CloudTrailEvent): boolean {
  return asBoolean(parameter(event, 'dryRun')) === true;
}

function source(event: CloudTrailEvent): string {
  const bucket = textParameter(event, 's3Bucket');
  const key = textParameter(event, 's3Key');
  if (bucket !== undefined) return ` from ${key === undefined ? '' : `${key} in `}bucket ${bucket}`;
  const image = textParameter(event, 'imageUri');
  return image === undefined ? '' : ` from image ${image}`;
}

import { describe, expect, it, vi } from 'vitest';
import type { ApiCall } from '../../kernel/api-call.ts';
import type { ClientOptions } from '../clients.ts';
import { type Answer, fakeAws, testClients } from '../test-kit.ts';
import { awsWorld } from './aws-world.ts';

const createUser: ApiCall = { service: 'iam', action: 'CreateUser', parameters: { UserName: 'alice' } };
const id = { 'x-amzn-requestid': 'request-1' };
const json = { ...id, 'content-type': 'application/x-amz-json-1.1' };
const made = `<CreateUserResponse><CreateUserResult><User><UserName>alice</UserName><Path>/</Path><CreateDate>2026-03-02T09:00:00.123Z</CreateDate></User></CreateUserResult></CreateUserResponse>`;
const error = (code: string, message = 'no') =>
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`;

async function sent(answer: Answer, call = createUser, options: ClientOptions = {}) {
  const { endpoint, asked } = await fakeAws(() => answer);
  // The clients themselves would repeat what fails.
  const world = awsWorld(testClients(endpoint, { maxAttempts: 4, ...options }));
  const outcome = await world.send(call);
  return { outcome, asked };
}

describe('a call that is sent', () => {
  it('is done when AWS says so, with its answer as plain JSON', async () => {
    const { outcome, asked } = await sent({ headers: id, body: made });
    expect(outcome).toEqual({
      kind: 'done',
      requestId: 'request-1',
      answer: { User: { UserName: 'alice', Path: '/', CreateDate: '2026-03-02T09:00:00Z' } },
    });
    expect(Object.fromEntries(asked[0]?.query ?? [])).toMatchObject({ Action: 'CreateUser', UserName: 'alice' });
  });

  it.each<[string, Answer, object]>([
    ['AccessDenied', { status: 403, headers: id, body: error('AccessDenied') }, { code: 'AccessDenied', throttled: false }],
    ['what the SDK has a class for', { status: 409, headers: id, body: error('EntityAlreadyExists') }, { code: 'EntityAlreadyExists' }],
    ['throttling', { status: 400, headers: id, body: error('Throttling', 'Rate exceeded') }, { code: 'Throttling', throttled: true }],
    [
      'a refusal that has its request id in the body',
      { status: 404, body: error('NoSuchEntity').replace('</ErrorResponse>', '<RequestId>request-1</RequestId></ErrorResponse>') },
      { code: 'NoSuchEntity', message: 'no' },
    ],
  ])('is refused by %s, once', async (_, answer, expected) => {
    const { outcome, asked } = await sent(answer);
    expect(outcome).toMatchObject({ kind: 'refused', requestId: 'request-1', ...expected });
    expect(asked).toHaveLength(1);
  });

  it.each<[string, Answer, string]>([
    [
      'HTTP 500',
      { status: 500, headers: id, body: error('ServiceFailure') },
      'The answer to iam:CreateUser was HTTP 500, ServiceFailureException.',
    ],
    [
      'HTTP 503 with throttling',
      { status: 503, headers: id, body: error('Throttling') },
      'The answer to iam:CreateUser was HTTP 503, Throttling.',
    ],
    ['HTTP 502 of a proxy', { status: 502, body: '<html><body>Bad gateway</body>' }, 'The answer to iam:CreateUser was HTTP 502.'],
    [
      'a page of a portal',
      { status: 403, body: '<html><body>Sign in<br></body></html>' },
      'The answer to iam:CreateUser was HTTP 403, and not one of AWS.',
    ],
    [
      'another page of a portal',
      { status: 404, body: '<html><body>Not here</body></html>' },
      'The answer to iam:CreateUser was HTTP 404, and not one of AWS.',
    ],
    [
      'a page that looks like success',
      { headers: id, body: '<html><body>canary<br></html>' },
      'The answer to iam:CreateUser could not be read.',
    ],
    ['a page that parses', { body: '<html><body>Welcome</body></html>' }, 'The answer to iam:CreateUser is not one of AWS.'],
    ['an answer that breaks off', { headers: id, body: made, breakAfter: 60 }, 'The answer to iam:CreateUser could not be read.'],
  ])('is unclear after %s, and sent once', async (_, answer, reason) => {
    const { outcome, asked } = await sent(answer);
    expect(outcome).toEqual({ kind: 'unclear', reason });
    expect(asked).toHaveLength(1);
  });

  it('is unclear when AWS stays silent', async () => {
    const { endpoint, asked } = await fakeAws(() => new Promise<never>(() => undefined));
    const world = awsWorld(testClients(endpoint, { maxAttempts: 4, patience: 50 }));
    expect(await world.send(createUser)).toEqual({ kind: 'unclear', reason: 'No answer came to iam:CreateUser: TimeoutError.' });
    expect(asked).toHaveLength(1);
  });

  it('is unclear when nobody is there', async () => {
    const world = awsWorld(testClients('http://127.0.0.1:1', { maxAttempts: 4 }));
    expect(await world.send(createUser)).toEqual({ kind: 'unclear', reason: 'No answer came to iam:CreateUser: ECONNREFUSED.' });
  });

  it.each(['ExpiredToken', 'InvalidClientTokenId', 'SignatureDoesNotMatch'])('rejects when AWS says %s', async (code) => {
    await expect(sent({ status: 403, headers: id, body: error(code) })).rejects.toMatchObject({
      code: 'TW_AWS_CREDENTIALS',
      message: `AWS did not take the credentials for iam:CreateUser: ${code}${code === 'ExpiredToken' ? 'Exception' : ''}: no`.replace(
        'Exception',
        '',
      ),
    });
  });

  it('rejects without credentials, and sends nothing', async () => {
    const { endpoint, asked } = await fakeAws(() => ({ body: made }));
    const world = awsWorld(testClients(endpoint));
    vi.stubEnv('AWS_ACCESS_KEY_ID', '');
    await expect(world.send(createUser)).rejects.toMatchObject({ code: 'TW_AWS_CREDENTIALS' });
    expect(asked).toEqual([]);
  });

  it.each<[string, Partial<ApiCall>, string]>([
    ['service', { service: 's3control' }, 'The call s3control:CreateUser was not made: the service is not known'],
    ['service', { service: 'constructor' }, 'The call constructor:CreateUser was not made: the service is not known'],
    ['operation', { action: 'CreateUsers' }, 'The call iam:CreateUsers was not made: the service has no such operation'],
    ['operation', { action: '$' }, 'The call iam:$ was not made: the service has no such operation'],
    ['parameter', { parameters: { userName: 'a' } }, 'The call iam:CreateUser was not made: There is no parameter userName.'],
  ])('rejects when there is no such %s, and sends nothing', async (_, wrong, message) => {
    const { endpoint, asked } = await fakeAws(() => ({ body: made }));
    const world = awsWorld(testClients(endpoint));
    await expect(world.send({ ...createUser, ...wrong })).rejects.toMatchObject({ code: 'TW_INTERNAL', message });
    expect(asked).toEqual([]);
  });

  it('tells no secret of its own again', async () => {
    const call = { service: 'iam', action: 'CreateLoginProfile', parameters: { UserName: 'alice', Password: 'canary-1' } };
    const refusal = { status: 400, headers: id, body: error('ValidationError', "Value 'canary-1' at 'password' is too weak") };
    expect((await sent(refusal, call)).outcome).toMatchObject({ kind: 'refused', message: "Value '(secret)' at 'password' is too weak" });
  });
});

describe('calls of other services', () => {
  it('go to the region that they name, with their own protocol', async () => {
    const call = { service: 'cloudtrail', region: 'eu-west-1', action: 'StartLogging', parameters: { Name: 'main' } };
    const { outcome, asked } = await sent({ headers: json, body: '{}' }, call);
    expect(outcome).toEqual({ kind: 'done', requestId: 'request-1', answer: {} });
    expect(asked[0]?.headers).toMatchObject({
      authorization: expect.stringContaining('/eu-west-1/cloudtrail/'),
      'x-amz-target': expect.stringContaining('StartLogging'),
    });
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ Name: 'main' });
  });

  it.each<[ApiCall, object]>([
    [
      { service: 'cloudtrail', action: 'DeleteTrail', parameters: { Name: 'x' } },
      { kind: 'refused', code: 'TrailNotFoundException', throttled: false },
    ],
    [
      { service: 'kms', action: 'EnableKeyRotation', parameters: { KeyId: 'x' } },
      { kind: 'refused', code: 'ThrottlingException', throttled: true },
    ],
    [
      { service: 'logs', action: 'CreateLogGroup', parameters: { logGroupName: 'x' } },
      { kind: 'refused', code: 'ResourceAlreadyExistsException' },
    ],
    [
      { service: 'secretsmanager', action: 'DeleteSecret', parameters: { SecretId: 'x' } },
      { kind: 'refused', code: 'ResourceNotFoundException' },
    ],
    [
      { service: 'organizations', action: 'DetachPolicy', parameters: { PolicyId: 'p', TargetId: 't' } },
      { kind: 'refused', code: 'PolicyNotAttachedException' },
    ],
  ])('are refused by the code that AWS writes: %o', async (call, expected) => {
    const code = 'code' in expected ? expected.code : '';
    const body = JSON.stringify({ __type: `com.amazonaws#${code}`, message: 'no' });
    expect((await sent({ status: 400, headers: json, body }, call)).outcome).toMatchObject(expected);
  });

  it.each<[ApiCall, string]>([
    [{ service: 'account', action: 'PutAlternateContact', parameters: { AlternateContactType: 'SECURITY' } }, '/putAlternateContact'],
    [{ service: 'accessanalyzer', action: 'DeleteAnalyzer', parameters: { analyzerName: 'a' } }, '/analyzer/a?clientToken='],
    [{ service: 's3', action: 'PutBucketPolicy', parameters: { Bucket: 'logs', Policy: '{}' } }, '/logs/?policy='],
    [{ service: 's3', action: 'PutObject', parameters: { Bucket: 'logs', Key: 'a/b', Body: 'text' } }, '/logs/a/b?x-id=PutObject'],
  ])('by path: %o', async (call, path) => {
    const { outcome, asked } = await sent(
      { headers: { 'x-amz-request-id': 'request-1', 'content-type': 'application/json' }, body: '' },
      call,
    );
    expect([outcome.kind, asked.map((one) => one.path.replace(/(?<=clientToken=).*/, ''))]).toEqual(['done', [path]]);
  });

  it('are not repeated where a bucket is said to be', async () => {
    const call = { service: 's3', action: 'PutBucketPolicy', parameters: { Bucket: 'logs', Policy: '{}' } };
    const body = '<Error><Code>PermanentRedirect</Code><Message>elsewhere</Message></Error>';
    const headers = { 'x-amz-request-id': 'request-1', 'x-amz-bucket-region': 'eu-west-1' };
    const { outcome, asked } = await sent({ status: 301, headers, body }, call);
    expect([outcome, asked.length]).toMatchObject([{ kind: 'refused', code: 'PermanentRedirect' }, 1]);
  });
});

describe('a call that is asked', () => {
  const getUser: ApiCall = { service: 'iam', action: 'GetUser', parameters: { UserName: 'alice' } };
  const found = '<GetUserResponse><GetUserResult><User><UserName>alice</UserName></User></GetUserResult></GetUserResponse>';

  it('is repeated until it is answered', async () => {
    const { endpoint, asked } = await fakeAws((_, count) =>
      count < 2 ? { status: 500, body: error('ServiceFailure') } : { headers: id, body: found },
    );
    const world = awsWorld(testClients(endpoint, { maxAttempts: 3 }));
    expect(await world.ask(getUser)).toEqual({ kind: 'answer', value: { User: { UserName: 'alice' } } });
    expect(asked).toHaveLength(2);
  });

  it.each<[string, Answer, object]>([
    ['a refusal', { status: 404, headers: id, body: error('NoSuchEntity') }, { kind: 'refused', code: 'NoSuchEntity', message: 'no' }],
    ['no answer', { status: 500, body: error('ServiceFailure') }, { kind: 'unclear', reason: expect.stringContaining('HTTP 500') }],
  ])('tells %s', async (_, answer, expected) => {
    const { endpoint } = await fakeAws(() => answer);
    expect(await awsWorld(testClients(endpoint)).ask(getUser)).toEqual(expected);
  });

  it.each<[string, ApiCall]>([
    ['changes something', createUser],
    ['there is not', { ...getUser, action: 'GetUsers' }],
    ['answers a secret', { service: 'secretsmanager', action: 'GetSecretValue', parameters: { SecretId: 'x' } }],
  ])('is not made where it is one that %s', async (_, call) => {
    const { endpoint, asked } = await fakeAws(() => ({ body: found }));
    expect(await awsWorld(testClients(endpoint)).ask(call)).toMatchObject({
      kind: 'unclear',
      reason: expect.stringContaining('was not made'),
    });
    expect(asked).toEqual([]);
  });

  it('rejects when the credentials are no good', async () => {
    const { endpoint } = await fakeAws(() => ({ status: 403, headers: id, body: error('ExpiredToken') }));
    await expect(awsWorld(testClients(endpoint)).ask(getUser)).rejects.toMatchObject({ code: 'TW_AWS_CREDENTIALS' });
  });

  it('gives objects as text', async () => {
    const { endpoint } = await fakeAws(() => ({ headers: { 'x-amz-request-id': 'x' }, body: 'größer' }));
    const call = { service: 's3', action: 'GetObject', parameters: { Bucket: 'logs', Key: 'a' } };
    expect(await awsWorld(testClients(endpoint)).ask(call)).toMatchObject({ kind: 'answer', value: { Body: 'größer' } });
  });
});

import { LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { CreateLoginProfileCommand, CreateUserCommand, ListUsersCommand } from '@aws-sdk/client-iam';
import { EncryptCommand } from '@aws-sdk/client-kms';
import { PutBucketLifecycleConfigurationCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { expect, it } from 'vitest';
import type { JsonObject } from '../../kernel/json.ts';
import { typedInput } from './typed-input.ts';

/** What an operation takes, as the SDK has it. */
function inputOf(Command: new (input: never) => object): unknown {
  const schema: unknown = Reflect.get(Reflect.construct(Command, [{}]), 'schema');
  return Array.isArray(schema) ? schema[4] : undefined;
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

it.each<[string, new (input: never) => object, JsonObject, object]>([
  ['texts and numbers as they are', ListUsersCommand, { PathPrefix: '/a/', MaxItems: 5 }, { PathPrefix: '/a/', MaxItems: 5 }],
  ['lists of structures', CreateUserCommand, { Tags: [{ Key: 'a', Value: 'b' }] }, { Tags: [{ Key: 'a', Value: 'b' }] }],
  ['nothing where JSON has null', CreateUserCommand, { UserName: 'a', Path: null }, { UserName: 'a' }],
  ['times', LookupEventsCommand, { StartTime: '2026-03-02T09:00:00Z' }, { StartTime: new Date('2026-03-02T09:00:00Z') }],
  ['bytes from base64', EncryptCommand, { KeyId: 'k', Plaintext: 'aGk=' }, { KeyId: 'k', Plaintext: bytes('hi') }],
  ['maps', EncryptCommand, { EncryptionContext: { a: 'b' } }, { EncryptionContext: { a: 'b' } }],
  ['a body that streams as text', PutObjectCommand, { Body: 'hi' }, { Body: 'hi' }],
  [
    'times deep inside',
    PutBucketLifecycleConfigurationCommand,
    { LifecycleConfiguration: { Rules: [{ Status: 'Enabled', Expiration: { Date: '2027-01-01T00:00:00Z' } }] } },
    { LifecycleConfiguration: { Rules: [{ Status: 'Enabled', Expiration: { Date: new Date('2027-01-01T00:00:00Z') } }] } },
  ],
  ['nothing for what takes nothing', GetCallerIdentityCommand, {}, {}],
])('gives %s', (_, Command, parameters, expected) =>
  expect(typedInput(inputOf(Command), parameters)).toMatchObject({ input: expected, problems: [] }),
);

it.each<[string, new (input: never) => object, JsonObject, string]>([
  ['a parameter that there is not', CreateUserCommand, { Username: 'a' }, 'There is no parameter Username.'],
  ['one deep inside', CreateUserCommand, { Tags: [{ key: 'a' }] }, 'There is no parameter Tags[0].key.'],
  ['one of what takes none', GetCallerIdentityCommand, { UserName: 'a' }, 'There is no parameter UserName.'],
  ['one with the name of what every object has', CreateUserCommand, { constructor: 'a' }, 'There is no parameter constructor.'],
  ['no list where there is to be one', CreateUserCommand, { Tags: 'a' }, 'Tags is no list.'],
  ['a text where a structure is to be', CreateUserCommand, { Tags: ['a'] }, 'Tags[0] is no object.'],
  ['no map where there is to be one', EncryptCommand, { EncryptionContext: ['a'] }, 'EncryptionContext is no object.'],
  ['no time where there is to be one', LookupEventsCommand, { StartTime: 'soon' }, 'StartTime is no time.'],
])('refuses %s', (_, Command, parameters, problem) => expect(typedInput(inputOf(Command), parameters).problems).toEqual([problem]));

it('refuses every parameter where the SDK does not say what an operation takes', () =>
  expect(typedInput(undefined, { UserName: 'a' }).problems).toEqual(['There is no parameter UserName.']));

it.each<[new (input: never) => object, JsonObject, string[]]>([
  [CreateLoginProfileCommand, { UserName: 'alice', Password: 'canary' }, ['canary']],
  [CreateSecretCommand, { Name: 'n', SecretString: 'canary' }, ['canary']],
  [CreateUserCommand, { UserName: 'alice' }, []],
])('knows what is secret of %o', (Command, parameters, secrets) =>
  expect(typedInput(inputOf(Command), parameters).secrets).toEqual(secrets),
);

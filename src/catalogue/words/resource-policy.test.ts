import { describe, expect, it } from 'vitest';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { Json } from '../../kernel/json.ts';
import {
  directionOfResourcePolicy,
  letsServiceInUnbound,
  opensToForeignAccount,
  opensToPublic,
  resourcePolicyInWords,
} from './resource-policy.ts';

const own = '111122223333';
const event: CloudTrailEvent = {
  eventName: 'PutBucketPolicy',
  eventSource: 's3.amazonaws.com',
  eventID: 'e',
  eventTime: '2026-03-02T09:00:00Z',
  recipientAccountId: own,
};
const read = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const ownOnly = { StringEquals: { 'AWS:SourceOwner': own } };
const org = { StringEquals: { 'aws:PrincipalOrgID': 'o-example' } };
const tls = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
const outsideOrg = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', Condition: { StringNotEquals: org.StringEquals } };
const partner = { AWS: 'arn:aws:iam::444455556666:role/reader' };
const trail = { Service: 'cloudtrail.amazonaws.com' };

type Answer = boolean | undefined;
const table: readonly [string, Json[], string, Answer, Answer, Answer][] = [
  ['anyone', [{ ...read, Principal: '*' }], ' that lets in anyone', true, true, false],
  ['anyone, though a denial asks for TLS', [{ ...read, Principal: '*' }, tls], ' that lets in anyone', true, true, false],
  [
    'anyone, unless a denial keeps strangers out',
    [{ ...read, Principal: '*' }, outsideOrg],
    ' that lets in anyone',
    undefined,
    undefined,
    false,
  ],
  [
    'a denial of another action keeps nobody out',
    [
      { ...read, Principal: '*' },
      { ...outsideOrg, Action: 's3:PutObject' },
    ],
    ' that lets in anyone',
    true,
    true,
    false,
  ],
  [
    'anyone of an organisation',
    [{ ...read, Principal: '*', Condition: org }],
    ' that lets in anyone under conditions',
    undefined,
    undefined,
    false,
  ],
  [
    'anyone by TLS',
    [{ ...read, Principal: '*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }],
    ' that lets in anyone under conditions',
    true,
    true,
    false,
  ],
  [
    'the policy that SNS gives a new topic',
    [{ ...read, Principal: { AWS: '*' }, Condition: ownOnly }],
    ' that lets in the owning account under conditions',
    false,
    false,
    false,
  ],
  ['another account', [{ ...read, Principal: partner }], ' that lets in role reader of account 444455556666', false, true, false],
  [
    'own principals',
    [{ ...read, Principal: { AWS: [`arn:aws:iam::${own}:role/app`, own] } }],
    ' that lets in role app and the owning account',
    false,
    false,
    false,
  ],
  [
    'a deleted principal, whose account is unknown',
    [{ ...read, Principal: { AWS: 'AROAEXAMPLE' } }],
    ' that lets in principal AROAEXAMPLE',
    false,
    undefined,
    false,
  ],
  ['a service', [{ ...read, Principal: trail }], ' that lets in cloudtrail.amazonaws.com', false, false, true],
  [
    'a service for this account',
    [{ ...read, Principal: trail, Condition: { StringEquals: { 'aws:SourceAccount': own } } }],
    ' that lets in cloudtrail.amazonaws.com under conditions',
    false,
    false,
    undefined,
  ],
  [
    'once with a condition, once without',
    [
      { ...read, Principal: '*', Condition: org },
      { ...read, Principal: '*' },
    ],
    ' that lets in anyone',
    true,
    true,
    false,
  ],
  ['everyone but those named', [{ ...read, NotPrincipal: partner }], ' that lets in everyone but a few', true, true, false],
  ['denials only', [tls], ' that only denies', false, false, false],
  ['nothing', [], ' that lets nobody in', false, false, false],
];

describe('resource policies', () => {
  it.each(table)('%s', (_name, statements, words, toPublic, toForeign, service) => {
    const document = { Version: '2012-10-17', Statement: statements };
    expect(resourcePolicyInWords(event, document)).toBe(words);
    expect(resourcePolicyInWords(event, JSON.stringify(document))).toBe(words);
    expect(opensToPublic(event, document)).toBe(toPublic);
    expect(opensToForeignAccount(event, document)).toBe(toForeign);
    expect(letsServiceInUnbound(event, document)).toBe(service);
  });

  it('says nothing of what the event does not show', () => {
    expect(resourcePolicyInWords(event, undefined)).toBe('');
    expect(resourcePolicyInWords(event, 'HIDDEN_DUE_TO_SECURITY_REASONS')).toBe(' that the event does not show in a readable form');
    expect(resourcePolicyInWords({ ...event, requestParameters: { omitted: true } }, undefined)).toContain('left out of the record');
    expect(opensToPublic(event, 'no policy')).toBeUndefined();
    expect(opensToForeignAccount(event, undefined)).toBeUndefined();
  });

  it('counts a policy that only denies as a restriction', () => {
    expect(directionOfResourcePolicy({ Statement: [tls] })).toBe('restricts');
    expect(directionOfResourcePolicy({ Statement: [tls, { ...read, Principal: partner }] })).toBe('grants');
    expect(directionOfResourcePolicy('unreadable')).toBe('grants');
  });
});

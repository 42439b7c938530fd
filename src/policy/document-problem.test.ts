import { describe, expect, it } from 'vitest';
import { type DocumentUse, documentProblem } from './document-problem.ts';

const allow = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
const trust = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };
const text = (...Statement: unknown[]) => JSON.stringify({ Version: '2012-10-17', Statement });

const table: readonly [string, string, DocumentUse, RegExp | undefined][] = [
  ['a policy', text(allow), 'identity', undefined],
  ['a trust policy', text(trust), 'trust', undefined],
  ['a single statement, no version', JSON.stringify({ Id: 'x', Statement: allow }), 'identity', undefined],
  ['everybody', text({ ...trust, Principal: '*' }), 'trust', undefined],
  ['no JSON', 'x', 'identity', /is no JSON/],
  ['a list', '[]', 'identity', /not a JSON object/],
  ['two of one member', '{"Statement":{"Effect":"Allow","Action":"s3:*","Action":"*","Resource":"*"}}', 'identity', /one way only/],
  ['a letter that IAM does not take', text({ ...allow, Resource: 'arn:aws:s3:::\u2028' }), 'identity', /character/],
  ['no statement', text(), 'identity', /no statement/],
  ['a statement that is text', text('x'), 'identity', /statement 1 is not/],
  ['a version of its own', JSON.stringify({ Version: '2013-01-01', Statement: allow }), 'identity', /Version/],
  ['a member of its own', JSON.stringify({ Statement: allow, statement: allow }), 'identity', /member statement/],
  ['an unknown member of a statement', text({ ...allow, effect: 'Deny' }), 'identity', /member effect/],
  ['an effect in lower case', text({ ...allow, Effect: 'allow' }), 'identity', /no Effect/],
  ['both Action and NotAction', text({ ...allow, NotAction: 'iam:*' }), 'identity', /either Action/],
  ['no action', text({ ...allow, Action: [] }), 'identity', /action that is none/],
  ['an action without a service', text({ ...allow, Action: 'GetObject' }), 'identity', /action that is none/],
  ['no resource', text({ Effect: 'Allow', Action: 's3:*' }), 'identity', /either Resource/],
  ['a resource that is no ARN', text({ ...allow, Resource: 'bucket' }), 'identity', /neither \* nor/],
  ['a principal', text({ ...allow, Principal: '*' }), 'identity', /principal/],
  ['a resource in a trust policy', text({ ...trust, Resource: '*' }), 'trust', /resource/],
  ['no principal in a trust policy', text({ Effect: 'Allow', Action: 'sts:AssumeRole' }), 'trust', /either Principal/],
  ['a principal of no kind', text({ ...trust, Principal: { Everyone: '*' } }), 'trust', /known kind/],
  ['two statements of one Sid', text({ Sid: 'A', ...allow }, { Sid: 'A', ...allow }), 'identity', /two statements/],
  ['two statements of an empty Sid', text({ Sid: '', ...allow }, { Sid: '', ...allow }), 'identity', undefined],
  ['a Sid with a space', text({ Sid: 'A b', ...allow }), 'identity', /Sid/],
  ['a condition that is text', text({ ...allow, Condition: 'x' }), 'identity', /Condition/],
];

describe('documentProblem', () => {
  it.each(table)('%s', (_name, document, use, expected) => {
    const problem = documentProblem(document, use);
    if (expected === undefined) expect(problem).toBeUndefined();
    else expect(problem).toMatch(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { statementFacts } from './statement-facts.ts';

const names = (document: object) => statementFacts(JSON.stringify(document)).map(([name]) => name);
const Version = '2012-10-17';

describe('statementFacts', () => {
  it.each<[string, object, string[]]>([
    ['actions and resources', { Effect: 'Allow', Action: 's3:*', Resource: '*' }, ['Allow s3:* on *']],
    ['what is left out', { Effect: 'Allow', NotAction: 's3:*', NotResource: 'x' }, ['Allow all but s3:* on all but x']],
    ['principals', { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: 'x' } }, ['Allow sts:AssumeRole to x']],
    ['principals left out', { Effect: 'Deny', Action: 'sts:AssumeRole', NotPrincipal: { AWS: 'x' } }, ['Deny sts:AssumeRole to all but x']],
  ])('names a statement by %s', (_name, statement, expected) => expect(names({ Version, Statement: statement })).toEqual(expected));

  it('tells a language version that is not the usual one', () => {
    const Statement = [{ Sid: 'A', Effect: 'Allow', Action: '*', Resource: '*' }];
    expect(names({ Version: '2008-10-17', Statement })).toEqual(['A', '(version)']);
    expect(names({ Statement })).toEqual(['A', '(version)']);
  });
});

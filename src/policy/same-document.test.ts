import { expect, it } from 'vitest';
import { sameDocument } from './same-document.ts';

const written = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "Service": ["cloudtrail.amazonaws.com"] }, "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::b/*", "Condition": { "Bool": { "aws:SecureTransport": true } } }
  ]
}
`;
const answered =
  '{"Version":"2012-10-17","Statement":[{"Sid":"","Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":["s3:PutObject","s3:GetObject"],"Resource":"arn:aws:s3:::b/*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}]}';

it.each([
  ['as S3 hands it back', written, answered, true],
  ['a Version where none was given', '{"Statement":[]}', '{"Version":"2008-10-17","Statement":[]}', true],
  ['one statement, in a list or not', '{"Statement":{"Effect":"Deny"}}', '{"Statement":[{"Effect":"Deny"}]}', true],
  ['another action', written, answered.replace('s3:PutObject', 's3:*'), false],
  ['another effect', written, answered.replace('Allow', 'Deny'), false],
  ['another version', written, answered.replace('2012', '2008'), false],
  ['a condition more', written, answered.replace('"true"}', '"true"},"Null":{"aws:SourceArn":"false"}'), false],
  ['another Sid', written, answered.replace('"Sid":""', '"Sid":"x"'), false],
  ['one statement less', '{"Statement":[{"Effect":"Deny"},{"Effect":"Allow"}]}', '{"Statement":[{"Effect":"Deny"}]}', false],
  ['an action twice', '{"Statement":[{"Action":"a:b"}]}', '{"Statement":[{"Action":"a:c","Action":"a:b"}]}', false],
  ['texts that are no documents', '{"a":1}', '{"a":1}', false],
  ['text that is no JSON', 'x', 'x', false],
])('%s', (_, a, b, same) => {
  expect(sameDocument(a, b)).toBe(same);
  expect(sameDocument(b, a)).toBe(same);
});

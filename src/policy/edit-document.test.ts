import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocumentEdits, editDocument } from './edit-document.ts';

const two =
  '{ "Version": "2012-10-17",\n  "Statement": [\n    { "Sid": "A", "Effect" : "Allow" },\n    { "Sid":"B",  "Action": ["x"] }\n  ] , "Id": 1.0e2 }';
const one = '{"Statement": { "Sid": "A" , "Action":"s3:*" } }';

const table: readonly [string, string, DocumentEdits, string | undefined][] = [
  ['nothing to do', two, {}, two],
  ['the first out', two, { edits: [{ kind: 'remove', statement: 0 }] }, two.replace('{ "Sid": "A", "Effect" : "Allow" },\n    ', '')],
  ['the last out', two, { edits: [{ kind: 'remove', statement: 1 }] }, two.replace(',\n    { "Sid":"B",  "Action": ["x"] }', '')],
  [
    'a member changed',
    two,
    { edits: [{ kind: 'set', statement: 1, members: { Action: ['y'] } }] },
    two.replace('"Action": ["x"]', '"Action": ["y"]'),
  ],
  [
    'a member more',
    one,
    { edits: [{ kind: 'set', statement: 0, members: { Condition: { Bool: {} } } }] },
    '{"Statement": { "Sid": "A" , "Action":"s3:*", "Condition":{"Bool":{}} } }',
  ],
  ['a member less', one, { edits: [{ kind: 'set', statement: 0, members: { Sid: undefined } }] }, '{"Statement": { "Action":"s3:*" } }'],
  ['a statement more', two, { add: [{ Sid: 'C' }] }, two.replace('["x"] }', '["x"] },\n    {"Sid":"C"}')],
  ['one becomes a list', one, { add: [{ Sid: 'C' }] }, '{"Statement": [{ "Sid": "A" , "Action":"s3:*" },{"Sid":"C"}] }'],
  ['one in the place of another', one, { edits: [{ kind: 'remove', statement: 0 }], add: [{ Sid: 'C' }] }, '{"Statement": {"Sid":"C"} }'],
  ['nothing left', one, { edits: [{ kind: 'remove', statement: 0 }] }, undefined],
  ['no document', '[]', {}, undefined],
  ['no statement', '{"Version":"2012-10-17"}', {}, undefined],
  ['a statement that is none', '{"Statement":["x"]}', {}, undefined],
  ['no JSON', '{', {}, undefined],
];

describe('editDocument', () => {
  it.each(table)('%s', (_name, text, edits, expected) => expect(editDocument(text, edits)).toBe(expected));

  it('says the same as an edit of the parsed document', () => {
    const statement = fc.dictionary(fc.constantFrom('Sid', 'Action', 'Resource', 'Condition'), fc.jsonValue({ maxDepth: 2 }), {
      minKeys: 0,
    });
    fc.assert(
      fc.property(
        fc.array(statement, { minLength: 2, maxLength: 5 }),
        fc.nat(4),
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom('', ' ', '\n\t'),
        (list, at, value, space) => {
          const index = at % list.length;
          const document = JSON.stringify({ Version: '2012-10-17', Statement: list }, null, space);
          const set = editDocument(document, {
            edits: [{ kind: 'set', statement: index, members: { Action: JSON.parse(JSON.stringify(value)) } }],
          });
          expect(JSON.parse(set ?? '')).toEqual(
            JSON.parse(
              JSON.stringify({ Version: '2012-10-17', Statement: list.map((one, i) => (i === index ? { ...one, Action: value } : one)) }),
            ),
          );
          const removed = editDocument(document, { edits: [{ kind: 'remove', statement: index }] });
          expect(JSON.parse(removed ?? '')).toEqual(
            JSON.parse(JSON.stringify({ Version: '2012-10-17', Statement: list.filter((_, i) => i !== index) })),
          );
        },
      ),
    );
  });
});

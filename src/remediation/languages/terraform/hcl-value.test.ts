import { expect, it } from 'vitest';
import { hclBody } from './hcl-body.ts';
import { hclValue } from './hcl-value.ts';

it.each([
  ['plain', '"plain"'],
  ['a "b" \\ c', '"a \\"b\\" \\\\ c"'],
  ['one\ntwo', '"one\\ntwo"'],
  ['${aws:username}', '"$${aws:username}"'],
  ['%{ if x }', '"%%{ if x }"'],
  ['$${x}', '"\\u0024\\u0024{x}"'],
  ['cost $5', '"cost $5"'],
  ['ends in $', '"ends in \\u0024"'],
  ['é\u202e🦜\ud800', '"\\u00e9\\u202e\\U0001f99c\\ufffd"'],
  ['‹step1.Arn›', 'var.step1_Arn'],
  ['$‹step1.Arn›', '"\\u0024${var.step1_Arn}"'],
  [[], '[]'],
  [{ for: 1, a_b: null, 'x:y': [true] }, '{\n  "for" = 1\n  a_b = null\n  "x:y" = [\n    true,\n  ]\n}'],
  ['{"Version":"2012-10-17"}', 'jsonencode({\n  Version = "2012-10-17"\n})'],
  ['{not JSON', '"{not JSON"'],
])('%j', (value, text) => {
  expect(hclValue(value, '')).toBe(text);
});

it('writes blocks and references, and never takes a tag for one', () => {
  const body = {
    name: { expression: 'var.step1_Name' },
    rule: { block: [{ a: 1 }, { a: 2 }] },
    tags: { expression: 'file("/etc/passwd")' },
    other: { expression: 'file("/etc/passwd")' },
    'bad"name': 1,
  };
  expect(hclBody(body, '').join('\n')).toBe(
    `name = var.step1_Name
rule {
  a = 1
}
rule {
  a = 2
}
tags = {
  expression = "file(\\"/etc/passwd\\")"
}
other = {
  expression = "file(\\"/etc/passwd\\")"
}
bad_name = 1`,
  );
});

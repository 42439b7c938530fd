import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { noConfig } from '../../kernel/config.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import { readConfig } from './read-config.ts';
import type { KnownChecks } from './settle-config.ts';

const checks: KnownChecks = [
  { id: 'iam_user_console_mfa_enabled' },
  {
    id: 'iam_user_key_unused',
    thresholds: { days: { default: 90, unit: 'days', source: 'own' }, keys: { default: 1, unit: 'keys', source: 'own' } },
  },
];

const read = (text: string) => readConfig(text, 'trailward.yaml', checks);

/** The message of the refusal, line by line. */
function refusal(text: string): string[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof TrailwardError && error.code === 'TW_CONFIG') return error.message.split('\n');
    throw error;
  }
  return [];
}

const pair = generateKeyPairSync('ed25519');
const pem = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const der = pair.publicKey.export({ type: 'spki', format: 'der' });
const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

const exception = `exceptions:
  - resource: user:alice
    check: iam_user_console_mfa_enabled
    owner: Maria
    reason: She is on leave.
    expires: 2026-06-30
`;

describe('what is read', () => {
  it.each(['', '# nothing yet\n', '{}', 'caps: {}\napprovals: {}\nexceptions: []\n'])('%j is no configuration', (text) => {
    expect(read(text)).toEqual(noConfig);
  });
  it('all of it', () => {
    const text = `${exception}
thresholds:
  iam_user_key_unused:
    days: 45
breakGlass: [user:emergency, 'role:break-glass']
caps: { principals: 20, percent: 2.5 }
approvals:
  required: 1
  approvers:
    - name: Zoë
      key: ${other}
`;
    const config = read(text);
    expect(config).toMatchObject({
      exceptions: [
        {
          resource: 'user:alice',
          check: 'iam_user_console_mfa_enabled',
          owner: 'Maria',
          reason: 'She is on leave.',
          expires: '2026-06-30',
        },
      ],
      thresholds: { iam_user_key_unused: { days: 45 } },
      breakGlass: ['user:emergency', 'role:break-glass'],
      caps: { principals: 20, percent: 2.5 },
      approvals: { required: 1, approvers: [{ name: 'Zoë' }] },
    });
  });
  it.each([
    ['PEM', `|\n${pem.replace(/^/gm, '        ')}`],
    ['base64 of the SPKI form', der.toString('base64')],
    ['base64 of its 32 bytes', der.subarray(-32).toString('base64')],
  ])('a key as %s', (_name, key) => {
    const { approvals } = read(`approvals:\n  approvers:\n    - name: Zoë\n      key: ${key}\n`);
    expect(approvals.approvers).toEqual([{ name: 'Zoë', key: pem.trim() }]);
  });
  it('a name with a colon', () => {
    const text = exception.replace('user:alice', 'policy:arn:aws:iam::111122223333:policy/x');
    expect(read(text).exceptions[0]?.resource).toBe('policy:arn:aws:iam::111122223333:policy/x');
  });
});

describe('what is refused, with its line', () => {
  const without = (field: string) => exception.replace(new RegExp(`^.*\\b${field}:.*\\n`, 'm'), field === 'resource' ? '  -\n' : '');
  it.each([
    ['a setting that there is not', `${exception}exemptions: []`, 'trailward.yaml:7: exemptions is no setting that there is.'],
    ['one within', `${exception}    until: never`, 'trailward.yaml:7: exceptions[0].until is no setting that there is.'],
    ['no owner', without('owner'), 'trailward.yaml:2: exceptions[0].owner is missing.'],
    ['an owner that is blank', exception.replace('Maria', '" "'), 'trailward.yaml:4: exceptions[0].owner is empty.'],
    ['an owner without a value', exception.replace('Maria', ''), 'trailward.yaml:4: exceptions[0].owner is empty.'],
    ['no reason', without('reason'), 'trailward.yaml:2: exceptions[0].reason is missing.'],
    ['no last day', without('expires'), 'trailward.yaml:2: exceptions[0].expires is missing.'],
    ['a day that is none', exception.replace('06-30', '02-30'), 'trailward.yaml:6: exceptions[0].expires is not a day of the calendar.'],
    [
      'words for a day',
      exception.replace('2026-06-30', 'never'),
      'trailward.yaml:6: exceptions[0].expires is not a day, such as 2026-12-31.',
    ],
    [
      'a resource without a kind',
      exception.replace('user:alice', 'alice'),
      'trailward.yaml:2: exceptions[0].resource is not <kind>:<name>, such as user:alice.',
    ],
    ['a list of resources', exception.replace('user:alice', '[a, b]'), 'trailward.yaml:2: exceptions[0].resource is not a text.'],
    [
      'a check that there is not',
      exception.replace('console_mfa', 'consle_mfa'),
      'trailward.yaml:3: exceptions[0].check names the check iam_user_consle_mfa_enabled, which there is not; iam_user_console_mfa_enabled is near.',
    ],
    [
      'an exception twice',
      `${exception}${exception.replace('exceptions:\n', '')}`,
      'trailward.yaml:7: exceptions[1] is for the same resource and check as exceptions[0].',
    ],
    [
      'thresholds of no check',
      'thresholds:\n  nothing: {days: 1}',
      'trailward.yaml:2: thresholds.nothing names the check nothing, which there is not.',
    ],
    [
      'a threshold that there is not',
      'thresholds:\n  iam_user_key_unused:\n    weeks: 1',
      'trailward.yaml:3: thresholds.iam_user_key_unused.weeks is no threshold of that check; it has days, keys.',
    ],
    [
      'a threshold of a check without any',
      'thresholds:\n  iam_user_console_mfa_enabled: {days: 1}',
      'trailward.yaml:2: thresholds.iam_user_console_mfa_enabled.days is no threshold of that check, which has none.',
    ],
    [
      'a threshold in words',
      'thresholds:\n  iam_user_key_unused:\n    days: 90d',
      'trailward.yaml:3: thresholds.iam_user_key_unused.days is not a number.',
    ],
    [
      'a threshold without end',
      'thresholds:\n  iam_user_key_unused:\n    days: .inf',
      'trailward.yaml:3: thresholds.iam_user_key_unused.days is not a number.',
    ],
    [
      'a threshold below zero',
      'thresholds:\n  iam_user_key_unused:\n    days: -1',
      'trailward.yaml:3: thresholds.iam_user_key_unused.days is less than 0.',
    ],
    [
      'break glass for a group',
      'breakGlass:\n  - user:a\n  - group:admins',
      'trailward.yaml:3: breakGlass[1] is not user:<name> or role:<name>.',
    ],
    [
      'break glass by ARN',
      'breakGlass: ["role:arn:aws:iam::1:role/x"]',
      'trailward.yaml:1: breakGlass[0] is not user:<name> or role:<name>.',
    ],
    ['a cap of more than all', 'caps:\n  percent: 101', 'trailward.yaml:2: caps.percent is more than 100.'],
    ['a cap in parts', 'caps:\n  principals: 1.5', 'trailward.yaml:2: caps.principals is not a whole number.'],
    [
      'more approvals than approvers',
      'approvals:\n  required: 1',
      'trailward.yaml:2: approvals.required is more than there are approvers, 0.',
    ],
    [
      'a key that is none',
      'approvals:\n  approvers:\n    - name: a\n      key: c2hvcnQ=',
      'trailward.yaml:4: approvals.approvers[0].key is not an ed25519 public key, as PEM or base64.',
    ],
    ['a list where settings belong', '- exceptions', 'trailward.yaml:1: The file is not a mapping.'],
    ['a text where settings belong', 'exceptions', 'trailward.yaml:1: The file is not a mapping.'],
    ['an alias', 'exceptions: &all []\nbreakGlass: *all', 'trailward.yaml:1: Anchors are not allowed.'],
    ['a tag', 'caps:\n  principals: !!js/function "f"', 'trailward.yaml:2: Unresolved tag: tag:yaml.org,2002:js/function.'],
    ['a binary', 'breakGlass: !!binary aGk=', 'trailward.yaml:1: Unresolved tag: tag:yaml.org,2002:binary.'],
    ['the prototype', 'thresholds:\n  __proto__: {days: 1}', 'trailward.yaml:2: There is no setting __proto__.'],
    ['a merge', '<<: {caps: {}}', 'trailward.yaml:1: << is no setting that there is.'],
    ['a key twice', 'caps: {}\ncaps: {}', 'trailward.yaml:2: Map keys must be unique.'],
    ['broken YAML', 'caps: {principals: 1\nbreakGlass: []', 'trailward.yaml:2: '],
  ])('%s', (_name, text, expected) => {
    expect(refusal(text)[0]).toContain(expected);
  });

  it.each([
    ['two documents', 'caps: {}\n---\ncaps: {principals: 1}'],
    ['a key that is a list', '? [a]\n: b'],
    [
      'a private key',
      `approvals:\n  approvers:\n    - name: a\n      key: |\n${pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().replace(/^/gm, '        ')}`,
    ],
    [
      'a key of another kind',
      `approvals:\n  approvers:\n    - name: a\n      key: ${generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`,
    ],
    [
      'one key for two people',
      `approvals:\n  approvers:\n    - {name: a, key: ${der.toString('base64')}}\n    - {name: b, key: ${der.subarray(-32).toString('base64')}}`,
    ],
    [
      'two keys for one person',
      `approvals:\n  approvers:\n    - {name: a, key: ${other}}\n    - {name: a, key: ${der.toString('base64')}}`,
    ],
    ['a million braces', '['.repeat(200_000)],
    ['more than anybody writes', `# ${'x'.repeat(300_000)}`],
    [
      'a bomb of aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
        .split('')
        .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(',')}]`)
        .join('\n')}`,
    ],
  ])('%s', (_name, text) => {
    const lines = refusal(text);
    expect(lines[0]).toMatch(/^trailward\.yaml:\d+: \S/);
    expect(lines.length).toBeLessThanOrEqual(11);
    expect(lines.join('\n')).not.toContain('PRIVATE');
  });

  it('names every mistake, up to ten', () => {
    const text = Array.from({ length: 15 }, (_, i) => `setting${i}: 1`).join('\n');
    expect(refusal(text)).toHaveLength(11);
    expect(refusal(text).at(-1)).toBe('and 5 more');
  });
});

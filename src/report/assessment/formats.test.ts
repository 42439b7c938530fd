import { describe, expect, it } from 'vitest';
import type { AssessedResult, Assessment } from '../../posture/assessment.ts';
import { assessmentFormats } from './formats.ts';

const nasty = '=cmd|\' /C calc\'!A0\u001b[2J\u202e\n<script>alert("x")</script>,"|`';

const result = (over: Partial<AssessedResult> = {}): AssessedResult => ({
  id: 'a_check:user/alice',
  check: 'a_check',
  title: 'Users have an MFA device',
  resource: { kind: 'user', name: 'alice' },
  status: 'FAIL',
  severity: 'high',
  severityReason: 'A password can be stolen.',
  summary: 'User alice has none.',
  evidence: [{ field: 'mfa devices', value: { some: ['thing'] }, source: 'iam:ListMFADevices', at: '2026-03-02T09:00:00Z' }],
  remediations: ['enrol-mfa', 'require-mfa'],
  controls: { 'CIS 3.0': ['1.10'], FSBP: ['IAM.5', 'IAM.19'] },
  ...over,
});

const nastyResult = result({
  id: `a_check:user/${nasty}`,
  resource: { kind: 'user', name: nasty, owner: nasty },
  summary: nasty,
  evidence: [{ field: nasty, value: nasty, source: nasty, at: '' }],
});

const exception = { resource: `user:${nasty}`, check: 'a_check', owner: nasty, reason: nasty, expires: '2026-03-01' };

const report = (results: readonly AssessedResult[]): Assessment => ({
  schemaVersion: 1,
  account: '111122223333',
  at: '2026-03-02T08:00:00Z',
  assessed: '2026-03-02T09:00:00Z',
  results,
  summary: {
    status: { FAIL: 2, UNKNOWN: 1, EXCEPTED: 1, PASS: 1_200, NOT_APPLICABLE: 0 },
    fail: { critical: 1, high: 1, medium: 0, low: 0, informational: 0 },
  },
  expiredExceptions: [exception],
  unusedExceptions: [{ ...exception, found: 'PASS' }],
});

const every = [
  nastyResult,
  result({ severity: 'low' }),
  result({ status: 'UNKNOWN', evidence: [], remediations: [], missing: ['iam:ListUsers'], resource: { kind: 'user', name: 'bob' } }),
  result({ status: 'EXCEPTED', exception: { owner: nasty, reason: nasty, expires: '2026-03-02' } }),
  result({ status: 'PASS', summary: 'It passes.', resource: { kind: 'root', name: 'root' } }),
  result({ status: 'NOT_APPLICABLE', summary: 'It does not apply.' }),
];

const render = (name: keyof typeof assessmentFormats, results = every, over: object = {}) =>
  [...assessmentFormats[name](report(results), { width: 80, colour: false, all: false, ...over })].join('');

const names = ['human', 'json', 'csv', 'markdown'] as const;

describe.each(names)('%s', (name) => {
  it('renders nothing at all', () => expect(render(name, [])).toMatch(/[^\n]\r?\n$/));
  it('ends at a line end', () => expect(render(name, every, { all: true })).toMatch(/\n$/));
  it('lets no control or bidirectional character through', () => {
    const text = render(name, every, { all: true });
    if (name === 'json') for (const character of ['\u001b', '\u202e']) expect(text).not.toContain(character);
    else expect(text.replace(/[\r\n]/g, '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });
});

describe('human', () => {
  it('tells failures and what is unknown by check', () => {
    expect(render('human', every.slice(1))).toContain(`
LOW  Users have an MFA device
  Check:  a_check
  Why:    A password can be stolen.
  Remedy: enrol-mfa: `);
    expect(render('human')).toContain(`
  user alice (low)
    User alice has none.
    - mfa devices: {"some":["thing"]} (iam:ListMFADevices, 2026-03-02T09:00:00Z)
    trailward plan a_check:user/alice
  user bob (UNKNOWN)
    User alice has none.
    - Permission missing: iam:ListUsers
`);
  });
  it('counts', () => {
    expect(render('human').replace(/\s+/g, ' ')).toContain(
      '1 check: 2 failed (1 critical, 1 high), 1 unknown, 1 excepted, 1,200 passed, 0 not applicable.',
    );
  });
  it('lists what passes only when asked', () => {
    expect(render('human')).not.toContain('It passes.');
    expect(render('human', every, { all: true })).toContain('PASS\n  root, a_check: It passes.\n');
    expect(render('human', every, { all: true })).toContain('NOT_APPLICABLE\n  user alice, a_check: It does not apply.\n');
  });
  it('gives a command that a shell takes as one word', () => {
    const odd = "a_check:user/o'neil $(id)";
    expect(render('human', [result({ id: odd })])).toContain(`trailward plan 'a_check:user/o'\\''neil $(id)'\n`);
  });
  it('colours only when asked', () => {
    expect(render('human', every, { colour: true })).toContain('\u001b[');
    expect(render('human')).not.toContain('\u001b[');
  });
});

describe('json', () => {
  it('carries every value as it is', () => expect(JSON.parse(render('json'))).toEqual(report(every)));
});

describe('csv', () => {
  const rows = (text: string) => [...text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)];
  it('has no cell that starts a formula', () => {
    const cells = rows(render('csv'));
    expect(cells.length).toBeGreaterThan(100);
    for (const [, cell] of cells) expect((cell ?? '').replace(/^"/, '')).not.toMatch(/^\s*[=+\-@|%＝]/);
  });
  it('has a row for every result, of as many cells', () => {
    const lines = render('csv').trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + every.length);
    expect(new Set(lines.map((line) => rows(`${line}\r\n`).length)).size).toBe(1);
  });
  it('tells controls by framework', () => {
    expect(render('csv').split('\r\n')[0]).toContain(',cis_1_5,cis_3_0,cis_5_0,cis_7_0,fsbp,');
    expect(render('csv', every.slice(1, 2))).toContain(',1.10,,,IAM.5 IAM.19,');
  });
});

describe('markdown', () => {
  it('holds no HTML of a name', () => expect(render('markdown', every, { all: true })).not.toContain('<script>'));
  it('keeps each result below its check', () => {
    const headings = render('markdown').match(/^#+ .*/gm);
    expect(headings?.slice(0, 2)).toEqual(['# Account assessment', '## High: Users have an MFA device']);
    expect(headings?.slice(3)).toEqual(['### user alice: FAIL, low', '### user bob: UNKNOWN, high', '## EXCEPTED', '## To look after']);
  });
});

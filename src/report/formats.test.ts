import { describe, expect, it } from 'vitest';
import type { Change } from '../kernel/change.ts';
import { formats } from './formats.generated.ts';
import type { ScanReport } from './scan-report.ts';
import { width } from './text/width.ts';

const nasty = '=cmd|\' /C calc\'!A0\u001b[2J\u202e\n<script>alert("x")</script>,"|`';

const change = (over: Partial<Change> = {}): Change => ({
  eventId: 'e-1',
  eventSource: 'iam.amazonaws.com',
  eventName: 'CreateUser',
  time: '2026-03-02T09:00:00Z',
  account: '111122223333',
  region: 'us-east-1',
  actor: { kind: 'user', arn: 'arn:aws:iam::111122223333:user/alice', name: 'alice', userAgent: nasty },
  target: { kind: 'user', name: nasty },
  outcome: 'succeeded',
  direction: 'neutral',
  summary: `User alice created user ${nasty}.`,
  ...over,
});

const report = (over: Partial<ScanReport> = {}): ScanReport => ({
  schemaVersion: 1,
  input: {
    files: 1,
    bytes: 10,
    events: 3,
    duplicates: 1,
    malformed: 1,
    repaired: 0,
    digests: 0,
    insights: 0,
    outsideSpan: 0,
    findingsLeftOut: 0,
    skipped: [{ path: nasty, reason: 'not JSON', unread: false }],
    problems: [{ path: nasty, record: 2, kind: 'malformed-record', reason: nasty }],
  },
  changes: [change(), change({ eventId: nasty, time: '', outcome: 'denied' })],
  findings: [
    {
      id: 'root-activity-1',
      detector: 'root-activity',
      title: nasty,
      severity: 'critical',
      reasons: [nasty],
      eventIds: ['e-1'],
      explanation: nasty,
      verify: ['Look.'],
      remediations: ['enrol-mfa'],
      attack: ['T1078.004'],
    },
  ],
  ...over,
});

const render = (name: string, options = { width: 80, colour: false }, value = report()) =>
  [...(formats.find((format) => format.name === name)?.render(value, options) ?? [])].join('');

describe.each(formats.map((format) => format.name))('%s', (name) => {
  it('renders a report without findings or changes', () => {
    expect(render(name, undefined, report({ changes: [], findings: [] }))).not.toBe('');
  });
  it('ends at a line end', () => expect(render(name)).toMatch(/\n$/));
  it('lets no control or bidirectional character through to a person', () => {
    const text = render(name);
    if (name === 'json' || name === 'jsonl') expect(text).not.toContain('\u001b');
    else expect(text.replace(/[\r\n]/g, '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  });
});

describe('human', () => {
  it.each([40, 80, 200])('keeps to %i columns', (columns) => {
    for (const line of render('human', { width: columns, colour: false }).split('\n')) expect(width(line)).toBeLessThanOrEqual(columns);
  });
  it('colours only when asked', () => {
    expect(render('human', { width: 80, colour: true })).toContain('\u001b[');
    expect(render('human')).not.toContain('\u001b[');
  });
  it('says how what was read adds up', () => expect(render('human')).toContain('3 events = 1 looked at + 1 duplicate + 1 malformed'));
});

describe('csv', () => {
  const rows = (text: string) => [...text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)];
  it('has no cell that starts a formula', () => {
    for (const [, cell] of rows(render('csv'))) expect((cell ?? '').replace(/^"/, '')).not.toMatch(/^\s*[=+\-@|%]/);
  });
  it('has none that starts one in full width, as spreadsheets of East Asia take it', () => {
    expect(render('csv', undefined, report({ changes: [change({ summary: '＝1+1' })] }))).toContain('"\'＝1+1"');
  });
  it('has as many cells in every row', () => {
    const lines = render('csv').trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 1 + 2);
    const counts = lines.map((line) => rows(`${line}\r\n`).length);
    expect(new Set(counts).size).toBe(1);
  });
});

describe('json and jsonl', () => {
  it('carry every value as it was logged', () => {
    expect(JSON.parse(render('json'))).toEqual(report());
    const lines = render('jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string });
    expect(lines.map((line) => line.kind)).toEqual(['input', 'finding', 'change', 'change']);
  });
});

describe('markdown', () => {
  it('holds no HTML of the log', () => expect(render('markdown')).not.toContain('<script>'));
});

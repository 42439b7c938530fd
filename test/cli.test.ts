import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'trailward-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the CLI as a user would, in a process of its own. */
function run(args: readonly string[], options: { input?: string; env?: Record<string, string> } = {}) {
  const env = { PATH: process.env['PATH'] ?? '', COLUMNS: '100', ...options.env };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', ...args], {
    encoding: 'utf8',
    input: options.input ?? '',
    env,
    maxBuffer: 64_000_000,
  });
  return { status, stdout, stderr };
}

const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const sample = 'src/catalogue/iam/UpdateUser.sample.json';

describe('exit codes', () => {
  it.each([
    ['clean', ['scan', sample], 0],
    ['a finding below --fail-on', ['scan', sample, '--fail-on', 'critical'], 0],
    ['a finding at --fail-on', ['scan', sample, '--fail-on', 'medium'], 1],
    ['--fail-on counts what --min-severity hides', ['scan', sample, '--fail-on', 'medium', '--min-severity', 'critical'], 1],
    ['a path that is not there', ['scan', join(folder, 'nowhere')], 2],
    ['a folder without logs', ['scan', 'docs/decisions'], 2],
    ['a format that is not there', ['scan', sample, '--format', 'xml'], 2],
    ['a time that is none', ['scan', sample, '--since', 'yesterday'], 2],
    ['a severity that is none', ['scan', sample, '--fail-on', 'grave'], 2],
    ['no path', ['scan'], 2],
    ['no such command', ['scna'], 2],
    ['an output folder that is not there', ['scan', sample, '--output', join(folder, 'no/such/report')], 2],
    ['a name that AWS does not have', ['explain', 'UpdatUser'], 4],
    ['text that is no name', ['explain', 'what is this?'], 2],
    ['help', ['--help'], 0],
    ['version', ['--version'], 0],
  ])('%s', (_name, args, status) => {
    const result = run(args);
    expect(result.stderr).not.toMatch(/\n {4}at /);
    expect({ status: result.status, stderr: result.stderr }).toMatchObject({ status });
    if (status === 2) expect(result.stderr).not.toBe('');
  });

  it('says that part of the input was not read', () => {
    const path = file(
      'cut.json',
      readFileSync(sample, 'utf8').replace(/^/, '{"Records":[').concat(',{"eventVersion":"1.11","eventName":"Create'),
    );
    const result = run(['scan', path, '--format', 'json']);
    expect(result.status).toBe(3);
    const { input } = JSON.parse(result.stdout) as { input: { events: number; malformed: number; problems: unknown[] } };
    expect(input).toMatchObject({ events: 2, malformed: 1 });
    expect(input.problems.length).toBeGreaterThan(0);
  });
});

describe('streams', () => {
  it('puts data on standard output alone', () => {
    const { stdout, stderr } = run(['scan', sample, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1 });
    expect(stderr).toBe('');
  });
  it('reads standard input', () => {
    const { stdout, status } = run(['scan', '-', '--format', 'json'], { input: readFileSync(sample, 'utf8') });
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { changes: unknown[] }).changes).toHaveLength(1);
  });
  it('writes a report to a file that only its owner reads', () => {
    const path = join(folder, 'report.csv');
    const { stdout, stderr, status } = run(['scan', sample, '--format', 'csv', '--output', path]);
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
    expect(stderr).toContain('Wrote');
    expect(readFileSync(path, 'utf8')).toContain('bob.miller');
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(existsSync(`${path}.tmp`)).toBe(false);
  });
  it('colours only when asked, and never with NO_COLOR', () => {
    expect(run(['scan', sample], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[');
    expect(run(['scan', sample], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain('\u001b[');
    expect(run(['scan', sample]).stdout).not.toContain('\u001b[');
  });
});

describe('scan', () => {
  const scan = (...args: string[]) =>
    JSON.parse(run(['scan', 'demo/cloudtrail', '--format', 'json', ...args]).stdout) as {
      changes: { time: string }[];
      findings: { id: string; severity: string }[];
      input: { outsideSpan: number; findingsLeftOut: number };
    };
  it('keeps to the span of time', () => {
    const report = scan('--since', '2026-03-03', '--until', '2026-03-03T02:20:00Z');
    expect(report.changes.length).toBeGreaterThan(0);
    for (const { time } of report.changes) expect(time >= '2026-03-03T00:00:00Z' && time < '2026-03-03T02:20:00Z').toBe(true);
    expect(report.input.outsideSpan).toBeGreaterThan(0);
  });
  it('leaves out and counts findings below --min-severity', () => {
    const all = scan();
    const high = scan('--min-severity', 'high');
    expect(high.findings.every(({ severity }) => severity === 'high' || severity === 'critical')).toBe(true);
    expect(high.input.findingsLeftOut).toBe(all.findings.length - high.findings.length);
  });
  it('gives the same findings for the same events in another order and wrapper', () => {
    const { Records: records } = JSON.parse(
      readFileSync('demo/cloudtrail/111122223333_CloudTrail_us-east-1_20260303T0215Z_demo2.json', 'utf8'),
    ) as { Records: unknown[] };
    const ids = (path: string) =>
      (JSON.parse(run(['scan', path, '--format', 'json']).stdout) as { findings: { id: string }[] }).findings.map(({ id }) => id);
    const straight = ids(file('a.json', JSON.stringify({ Records: records })));
    const reversed = ids(
      file(
        'b.jsonl',
        records
          .toReversed()
          .map((record) => JSON.stringify(record))
          .join('\n'),
      ),
    );
    expect(straight.length).toBeGreaterThan(3);
    expect(reversed).toEqual(straight);
  });
});

describe('explain', () => {
  it('fills in the page for an event, with what ought to hold', () => {
    const { stdout, status } = run(['explain', sample, '--format', 'json']);
    const page = JSON.parse(stdout) as { event: { assurances: { id: string; verdict: string }[] } };
    expect(status).toBe(0);
    expect(page).toMatchObject({ service: 'iam', name: 'UpdateUser', catalogued: true });
    expect(page.event.assurances.map(({ id, verdict }) => `${id}: ${verdict}`)).toEqual([
      'permission: held',
      'password-policy: not-determinable',
      'mfa: held',
      'authorised: not-determinable',
      'audited: held',
      'transport: held',
    ]);
  });
  it.each([
    ['a catalogued name', 'UpdateUser', { service: 'iam', catalogued: true }],
    ['any case, with its service', 'IAM:updateuser', { service: 'iam', catalogued: true }],
    ['a name of the action data alone', 'ec2:RunInstances', { service: 'ec2', catalogued: false, access: 'write' }],
    ['an event source', 'sts.amazonaws.com:AssumeRole', { service: 'sts', catalogued: true, kind: 'session' }],
  ])('%s', (_name, what, expected) => {
    const { stdout, status } = run(['explain', what, '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject(expected);
  });
  it('proposes names for a typing mistake', () => expect(run(['explain', 'UpdatUser']).stderr).toContain('iam:UpdateUser'));
});

describe('demo', () => {
  it('tells the incident, with both seed events', () => {
    const { stdout, status } = run(['demo']);
    expect(status).toBe(0);
    expect(stdout).toContain('renamed user support-temp to svc-backup');
    expect(stdout).toContain('renamed server certificate www to www-old');
  });
});

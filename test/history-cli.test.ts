import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'trailward-history-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const env = { PATH: process.env['PATH'] ?? '', COLUMNS: '120' };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/main.ts', ...args, ...(args[0] === 'init' ? [] : ['--workspace', folder])],
    { encoding: 'utf8', env },
  );
  return { status, stdout, stderr };
}

const json = (...args: string[]): unknown => JSON.parse(run(...args, '--format', 'json').stdout);

beforeAll(() => {
  expect(run('init', folder).status).toBe(0);
});

describe('a workspace of the demo', () => {
  it('belongs to its owner alone, and is not made twice', () => {
    expect(statSync(join(folder, '.trailward')).mode & 0o077).toBe(0);
    const again = run('init', folder);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('TW_WORKSPACE_EXISTS');
  });

  it('takes in every event once', () => {
    expect(json('ingest', 'demo/cloudtrail')).toMatchObject({ files: 4, events: 36, added: 36, duplicates: 0, malformed: 0, changes: 31 });
    expect(json('ingest', 'demo/cloudtrail')).toMatchObject({ files: 0, unchanged: 4, events: 0, added: 0 });
    const copy = join(folder, 'copy.json');
    writeFileSync(copy, JSON.stringify({ Records: [] }));
    expect(run('ingest', copy).status).toBe(0);
  });

  it('follows the renamed user, by any of its names', () => {
    const names = [
      'support-temp',
      'SVC-BACKUP',
      'AIDAEXAMPLESUPPORT001',
      'arn:aws:iam::111122223333:user/service/svc-backup',
      'user:svc-backup',
    ];
    const logs = names.map((name) => (json('log', name) as { eventName: string }[]).map(({ eventName }) => eventName));
    for (const log of logs) expect(log).toEqual(['CreateUser', 'AttachUserPolicy', 'CreateAccessKey', 'UpdateUser', 'UpdateAccessKey']);
  });

  it('filters the log of the account', () => {
    expect((json('log', '--denied') as unknown[]).length).toBe(5);
    expect((json('log', '--actor', 'maria') as unknown[]).length).toBe(4);
    expect((json('log', '--action', 'UpdateServerCertificate', '--since', '2026-03-03') as unknown[]).length).toBe(1);
    expect(run('log', 'nobody').status).toBe(4);
  });

  it('blames the backdoor', () => {
    const [user] = json('blame', 'svc-backup') as {
      facts: { path: string; change?: { eventName: string; actor: { name: string; mfa?: boolean } } }[];
    }[];
    const admin = user?.facts.find(({ path }) => path.startsWith('attached policy'));
    expect(admin).toMatchObject({
      path: 'attached policy arn:aws:iam::aws:policy/AdministratorAccess',
      change: { eventName: 'AttachUserPolicy', actor: { name: 'build-agent', mfa: false } },
    });
  });

  it('shows what a change did', () => {
    const shown = json('show', 'de300000-0002-4000-8000-000000000022') as {
      entities: unknown[];
      contradictions: string[];
      page: { reversible: string };
    };
    expect(shown.entities).toEqual([
      {
        kind: 'user',
        name: 'svc-backup',
        diff: [
          { path: 'name', before: 'support-temp', after: 'svc-backup' },
          { path: 'path', before: '/', after: '/service/' },
        ],
        unknown: [],
      },
    ]);
    expect(shown).toMatchObject({ contradictions: [], page: { reversible: 'yes', effect: true } });
    expect(run('show', 'no-such-event').status).toBe(4);
  });

  it('compares two times', () => {
    const diff = json('diff', '2026-03-03T02:24:00Z', '2026-03-03T02:25:00Z') as {
      entities: { kind: string; facts: { path: string }[] }[];
    };
    expect(diff.entities.map(({ kind }) => kind)).toEqual(['account']);
    expect(diff.entities[0]?.facts.map(({ path }) => path)).toContain('password policy minimumPasswordLength');
    expect(run('diff', 'last week').status).toBe(2);
  });

  it('says what it covers and where the gaps are', () => {
    expect(json('status')).toMatchObject({
      schemaVersion: 1,
      accounts: [
        { account: '111122223333', events: 36, changes: 31, gaps: [{ from: '2026-03-02T10:00Z', to: '2026-03-03T02:00Z', hours: 16 }] },
      ],
      plans: [],
      journals: [],
    });
  });

  it('prints the state at a time, unknowns marked', () => {
    const { stdout } = run('state', '--at', '2026-03-03T02:14:30Z');
    expect(stdout).toContain('user support-temp');
    expect(stdout).toContain('unknown:');
    expect(stdout).not.toContain('svc-backup');
  });
});

import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { madeAccount } from '../../account/cases.ts';
import { testClock } from '../../app/remedy/apply-kit.cases.ts';
import { effectWorld } from '../../app/remedy/effect-world.cases.ts';
import { testClients } from '../../aws/test-kit.ts';
import { testHost } from '../host.test-kit.ts';
import { secretDesk } from './secret-desk.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'trailward-desk-'));
  folder = join(root, 'handover');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const use = { kind: 'made-password', name: 'password', label: 'Password of alice', handOver: { to: 'file' } } as const;
const about = { journal: 'j', step: 2, title: 'Give alice a password', account: '111122223333' };

function desk() {
  const { host, said } = testHost();
  const { world } = effectWorld(madeAccount(), testClock().seconds);
  return { desk: secretDesk({ host, clients: testClients('http://127.0.0.1:9'), world, folder }), said };
}

it('hands over by a file that only its owner may read, and says where and not what', async () => {
  const { desk: own, said } = desk();
  const path = await own.handOver(use, 'canary-1', about);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ password: 'canary-1', account: about.account });
  expect(lstatSync(path).mode & 0o777).toBe(0o600);
  expect(lstatSync(folder).mode & 0o777).toBe(0o700);
  expect(said.note + said.out).not.toContain('canary');
});

it('keeps every password of a step: AWS may have taken the one before', async () => {
  const { desk: own } = desk();
  const paths = [await own.handOver(use, 'canary-1', about), await own.handOver(use, 'canary-2', about)];
  expect(paths.map((path) => JSON.parse(readFileSync(path, 'utf8')).password)).toEqual(['canary-1', 'canary-2']);
});

it('writes through no link and into no file of others that is there already', async () => {
  mkdirSync(folder);
  const elsewhere = join(root, 'elsewhere.json');
  writeFileSync(elsewhere, 'as it was', { mode: 0o644 });
  symlinkSync(elsewhere, join(folder, 'j-step-2.json'));
  writeFileSync(join(folder, 'j-step-2-2.json'), '', { mode: 0o666 });
  const path = await desk().desk.handOver(use, 'canary-1', about);
  expect(readFileSync(elsewhere, 'utf8')).toBe('as it was');
  expect(readFileSync(join(folder, 'j-step-2-2.json'), 'utf8')).toBe('');
  expect(path).toBe(join(folder, 'j-step-2-3.json'));
  expect(readdirSync(folder)).toHaveLength(3);
});

it('says beforehand what it could not hand over', () => {
  const { desk: own } = desk();
  expect(own.lacks?.(use)).toBeUndefined();
  expect(own.lacks?.({ ...use, handOver: { to: 'terminal' } })).toContain('terminal');
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file where the folder should be');
  expect(own.lacks?.(use)).toContain('EEXIST');
});

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyLock } from './apply-lock.ts';

const account = '111122223333';
const busy = expect.objectContaining({ code: 'TW_APPLY_BUSY' });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trailward-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What another process comes to that takes the lock, and is killed with it. */
function elsewhere(): string {
  const unit = JSON.stringify(new URL('./apply-lock.ts', import.meta.url).href);
  const take = `applyLock('${account}', ${JSON.stringify(folder)})`;
  const code = `import(${unit}).then(({ applyLock }) => { try { ${take}; console.log('taken'); process.kill(process.pid, 'SIGKILL'); } catch (error) { console.log(error.code); } })`;
  return spawnSync(process.execPath, ['--no-warnings', '-e', code], { encoding: 'utf8' }).stdout.trim();
}

it('keeps a second one off, in this process and in others, until it is released', () => {
  const { release } = applyLock(account, folder);
  expect(() => applyLock(account, folder)).toThrow(busy);
  expect(elsewhere()).toBe('TW_APPLY_BUSY');
  applyLock('999999999999', folder).release();
  release();
  release();
  expect(elsewhere()).toBe('taken');
});

it('is free again when its holder was killed, whatever process has its number now', () => {
  expect(elsewhere()).toBe('taken');
  applyLock(account, folder).release();
});

it.each<[string, () => void]>([
  ['others may write to', () => chmodSync(folder, 0o777)],
  [
    'is a link to elsewhere',
    () => {
      const elsewhereToo = join(folder, 'link');
      symlinkSync(tmpdir(), elsewhereToo);
      folder = elsewhereToo;
    },
  ],
])('is not taken in a folder that %s', (_name, spoil) => {
  const own = folder;
  spoil();
  expect(() => applyLock(account, folder)).toThrow(busy);
  folder = own;
});

it('says so when its file is something else', () => {
  writeFileSync(
    join(folder, `apply-${account}.lock`),
    'no lock at all, and longer than the head of a database would have to be'.repeat(20),
  );
  expect(() => applyLock(account, folder)).toThrow(expect.objectContaining({ message: expect.stringContaining('could not be taken') }));
});

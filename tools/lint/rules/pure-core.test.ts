import { describe, expect, test } from 'vitest';
import { judge } from '../judge.ts';
import { pureCore } from './pure-core.ts';

const core = 'src/detection/a.ts';

describe('violations', () => {
  test.each([
    ['const now = Date.now();', 'the clock'],
    ['const now = new Date();', 'the clock'],
    ['const now = new Date( );', 'the clock'],
    ['const now = new Date;', 'the clock'],
    ['const now = Date();', 'the clock'],
    ['const t = performance.now();', 'the clock'],
    ['const r = Math.random();', 'randomness'],
    ['const id = crypto.randomUUID();', 'randomness'],
    [`import { randomBytes } from 'node:crypto';`, 'randomness'],
    ['crypto.getRandomValues(bytes);', 'randomness'],
    ['const home = process.env.HOME;', 'the process'],
    [`const home = process['env'];`, 'the process'],
    ['const { env } = process;', 'the process'],
    ['globalThis.x = 1;', 'the process'],
    ['console.log(1);', 'the console'],
    ['const text = `${console.log(1)}`;', 'the console'],
    ['await fetch(url);', 'the network'],
    ['new WebSocket(url);', 'the network'],
    ['setTimeout(f, 1);', 'a timer'],
    ['const wait = setInterval;', 'a timer'],
    [`import { request } from 'node:http';`, 'reaches outside'],
    [`import { connect } from 'node:net';`, 'reaches outside'],
    [`import * as net from 'node:net';`, 'reaches outside'],
    [`import { isIP, createServer } from 'node:net';`, 'reaches outside'],
    [`import { readFile } from 'node:fs/promises';`, 'reaches outside'],
    [`import { Worker } from 'node:worker_threads';`, 'reaches outside'],
    [`import { execFile } from 'node:child_process';`, 'reaches outside'],
  ])('%s', (text, what) => {
    const problems = judge(pureCore, core, `\n${text}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^2: /);
    expect(problems[0]).toContain(what);
  });
});

describe('passes', () => {
  test.each([
    [core, 'const at = new Date(event.eventTime);'],
    [core, 'const at = new Date(0);'],
    [core, 'const t = Date.parse(text) - Date.UTC(2026, 0);'],
    [core, 'const due = (date: Date) => updateDate();'],
    [core, '// Date.now() is the clock\nconst text = "Math.random() process.env console.log fetch(x)";'],
    [core, 'const x = { process: 1, console: 2 }; x.process; a.fetch(x);'],
    [core, 'interface Step { process?: string; process(): void }'],
    [core, `import { createHash } from 'node:crypto';`],
    [core, `import { isIP, BlockList } from 'node:net';`],
    [core, `import type { Stats } from 'node:fs';`],
    ['src/events/reader/worker.ts', `import { createReadStream } from 'node:fs';\nimport { parentPort } from 'node:worker_threads';`],
    ['src/cli/main.ts', 'console.log(process.argv, Date.now());'],
    ['src/store/sqlite.ts', `import { DatabaseSync } from 'node:sqlite';`],
    ['src/events/read.test.ts', `import { readFileSync } from 'node:fs';`],
    ['tools/gen/main.ts', 'console.log(process.pid);'],
  ])('%s %s', (path, text) => {
    expect(judge(pureCore, path, text)).toEqual([]);
  });
});

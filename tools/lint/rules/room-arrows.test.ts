import { describe, expect, test } from 'vitest';
import { judge } from '../judge.ts';
import { roomArrows } from './room-arrows.ts';

describe('passes', () => {
  test.each([
    ['src/events/actor.ts', `import type { Actor } from '../kernel/change.ts';`],
    ['src/events/reader/read.ts', `import { a } from '../event.ts';`],
    ['src/catalogue/iam/UpdateUser.ts', `import { textParameter } from '../../events/fields.ts';`],
    ['src/history/log.ts', `import { entryFor } from '../catalogue/find-entry.ts';`],
    ['src/report/format.ts', `import type { Detector } from '../detection/detector.ts';`],
    ['src/report/formats/json.ts', `import { version } from '../../../package.json' with { type: 'json' };`],
    ['src/app/scan.ts', `import { read } from '../events/reader/read.ts';\nimport { formats } from '../report/formats.generated.ts';`],
    ['src/store/sqlite.ts', `import type { Store } from '../app/store.ts';\nimport { DatabaseSync } from 'node:sqlite';`],
    ['src/aws/client.ts', `import { IAMClient } from '@aws-sdk/client-iam';`],
    ['src/cli/main.ts', `import { scan } from '../app/scan.ts';\nimport { Command } from 'commander';`],
    ['src/kernel/severity.test.ts', `import { test } from 'vitest';`],
    ['src/detection/detectors/x/cases.ts', `import { check } from '../../../posture/check.ts';`],
    ['tools/docs/main.ts', `import { entries } from '../../src/catalogue/entries.generated.ts';`],
  ])('%s %s', (path, text) => {
    expect(judge(roomArrows, path, text)).toEqual([]);
  });
});

describe('violations', () => {
  test.each([
    ['src/kernel/json.ts', `import { isIP } from 'node:net';`, '1: kernel imports nothing, not even node:net'],
    ['src/kernel/json.ts', `import { z } from 'zod';`, '1: kernel imports nothing, not even zod'],
    ['src/kernel/json.ts', `import type { E } from '../events/event.ts';`, '1: kernel may not import events'],
    ['src/events/event.ts', `import type { EventEntry } from '../catalogue/entry.ts';`, '1: events may not import catalogue'],
    ['src/catalogue/entry.ts', `\nexport * from '../detection/detector.ts';`, '2: catalogue may not import detection'],
    ['src/detection/a.ts', `import { b } from '../posture/b.ts';`, '1: detection may not import posture'],
    ['src/posture/a.ts', `import { b } from '../remediation/b.ts';`, '1: posture may not import remediation'],
    ['src/remediation/a.ts', `import { b } from '../detection/b.ts';`, '1: remediation may not import detection'],
    [
      'src/report/human.ts',
      `import { detectors } from '../detection/detectors.ts';`,
      '1: report may import types only from detection: write `import type`',
    ],
    [
      'src/report/human.ts',
      `import { type A } from '../posture/a.ts';`,
      '1: report may import types only from posture: write `import type`',
    ],
    ['src/report/human.ts', `import type { Scan } from '../app/scan.ts';`, '1: report may not import app'],
    ['src/app/scan.ts', `import { open } from '../store/sqlite.ts';`, '1: app may not import store'],
    ['src/cli/main.ts', `import { detectors } from '../detection/detectors.ts';`, '1: cli may not import detection'],
    ['src/cli/main.ts', `await import('../server/main.ts');`, '1: cli may not import server'],
    ['src/app/scan.ts', `import type { IAMClient } from '@aws-sdk/client-iam';`, '1: only src/aws may import the AWS SDK'],
    ['src/app/scan.ts', `import { root } from '../../tools/root.ts';`, '1: src may not import tools/root.ts, which does not ship'],
    ['src/helpers/a.ts', '', '1: src/helpers/a.ts lies in no room of tools/lint/rooms.ts'],
    ['src/index.ts', '', '1: src/index.ts lies in no room of tools/lint/rooms.ts'],
  ])('%s %s', (path, text, problem) => {
    expect(judge(roomArrows, path, text)).toEqual([problem]);
  });
});

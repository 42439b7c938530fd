import type { Use } from '../script/use-of.ts';

/** The imports from Node of what a program uses. */
export function importsOf({ secrets, gates }: Use): string[] {
  const asks = secrets.has('asked') || gates.has('confirm');
  const sleeps = gates.has('wait') || gates.has('key-used');
  return [
    ...(secrets.has('made-password') ? ['import { randomInt } from "node:crypto";'] : []),
    'import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";',
    'import { join } from "node:path";',
    ...(asks ? ['import { createInterface } from "node:readline";', 'import { Writable } from "node:stream";'] : []),
    ...(sleeps ? ['import { setTimeout as sleep } from "node:timers/promises";'] : []),
  ];
}

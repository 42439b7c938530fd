import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import type { AccountState } from '../../../src/account/state.ts';
import { type EmbeddedAws, startEmbeddedAws } from '../../../src/aws/embedded/start-embedded-aws.ts';
import { main } from '../../../src/cli/command-line.ts';
import type { Host } from '../../../src/cli/host.ts';
import { modelOfState } from './model-of-state.ts';

/** What a command came to. */
export interface Said {
  code: number;
  /** Standard output, and standard error. */
  out: string;
  note: string;
}

export interface Typing {
  /** Lines that somebody types where they are shown, and where they are not. Without them nobody is at the terminal. */
  shown?: readonly string[];
  hidden?: readonly string[];
}

/** The command line in a folder of its own, against a wire fake. */
export interface CliStage {
  fake: EmbeddedAws;
  /** Of this test alone; empty at first. */
  folder: string;
  /** Runs a command in this process. */
  run: (args: readonly string[], typing?: Typing) => Promise<Said>;
  /** Flags that say how the fake is reached. */
  aws: readonly string[];
  /** What the fake was asked to change, in order. */
  written: string[];
  /** Every file below the folder, with its bytes as text and its mode. */
  files: () => { path: string; text: string; mode: number }[];
}

/** Gives each test a fake that holds the account of a state, and an empty folder. What the process has is put back. */
export function useCli(state: () => AccountState): () => CliStage {
  let stage: CliStage | undefined;
  beforeEach(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trailward-cli-'));
    const fake = await startEmbeddedAws();
    fake.model = modelOfState(state(), () => new Date());
    const written: string[] = [];
    fake.around = (action, carryOut) => {
      if (isWrite(action)) written.push(action);
      return carryOut();
    };
    vi.stubEnv('TRAILWARD_REFUSE_REMOTE', '1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE000000000');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'not-a-secret');
    // Locks are kept among the files for temporary use.
    mkdirSync(join(folder, 'tmp'));
    vi.stubEnv('TMPDIR', join(folder, 'tmp'));
    stage = {
      fake,
      folder,
      written,
      aws: ['--endpoint', fake.endpoint, '--region', 'us-east-1', '--regions', 'us-east-1'],
      run: (args, typing = {}) => ran(args, typing),
      files: () => filesBelow(folder),
    };
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await stage?.fake.stop();
    if (stage !== undefined) rmSync(stage.folder, { recursive: true, force: true });
  });
  return () => {
    if (stage === undefined) throw new Error('The stage was not set.');
    return stage;
  };
}

/** Whether an action of IAM changes something. */
export function isWrite(action: string): boolean {
  return !/^(?:Get|List|Generate|Simulate)/.test(action);
}

async function ran(args: readonly string[], { shown, hidden }: Typing): Promise<Said> {
  const said = { out: '', note: '' };
  // Whoever waits is not kept waiting.
  let slept = 0;
  const [lines, secrets] = [[...(shown ?? [])], [...(hidden ?? [])]];
  const host: Host = {
    out: async (text) => {
      said.out += text;
    },
    note: (text) => {
      said.note += text;
    },
    stdin: (async function* () {})(),
    ...(shown === undefined ? {} : { askLine: async (question: string) => answered(question, lines) }),
    ...(hidden === undefined ? {} : { askHidden: async (question: string) => answered(question, secrets) }),
    width: 100,
    colour: false,
    interactive: shown !== undefined || hidden !== undefined,
    now: () => performance.now() + slept * 1_000,
    clock: {
      utc: () => `${new Date(Date.now() + slept * 1_000).toISOString().slice(0, 19)}Z`,
      sleep: async (seconds) => {
        slept += seconds;
      },
    },
  };
  const code = await main(args, host);
  return { code, ...said };

  function answered(question: string, from: string[]): string | undefined {
    said.note += question;
    return from.shift();
  }
}

function filesBelow(folder: string): { path: string; text: string; mode: number }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name);
    const stats = statSync(path);
    return stats.isFile() ? [{ path, text: readFileSync(path, 'latin1'), mode: stats.mode & 0o777 }] : [];
  });
}

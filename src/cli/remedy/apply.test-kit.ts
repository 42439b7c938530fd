import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { modelOfState } from '../../../test/remedy/kit/model-of-state.ts';
import { type EmbeddedAws, startEmbeddedAws } from '../../aws/embedded/start-embedded-aws.ts';
import { account, now, type RemedyFolder, remedyFolder } from './remedy.test-kit.ts';

type Ran = ReturnType<RemedyFolder['run']>;

/** A folder and a fake AWS that holds its account. */
export interface ApplyStage {
  folder: RemedyFolder;
  fake: EmbeddedAws;
  /** Flags that say how the fake is reached. */
  aws: readonly string[];
  /** Plans into `plan.json`: the deactivation of a key unless another action is given. */
  plan: (...args: string[]) => Ran;
  /** Applies `plan.json`, with the journal in `done.jsonl`. */
  apply: (args?: readonly string[], typed?: readonly string[]) => Ran;
  /** Changes the text of a file. */
  edit: (name: string, change: (text: string) => string) => void;
  has: (name: string) => boolean;
  /** The status of an access key as the fake has it. */
  statusOf: (id?: string) => string | undefined;
}

/** The action that `plan` plans unless another is given. */
export const deactivate = ['--action', 'deactivate-access-key', '--target', 'access-key:AKIAEXAMPLE000000001'];

/** Gives each test a folder and a fake of its own. What the process has is put back. */
export function useApply(): () => ApplyStage {
  let stage: ApplyStage | undefined;
  beforeEach(async () => {
    vi.stubEnv('TRAILWARD_REFUSE_REMOTE', '1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE000000000');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'not-a-secret');
    const folder = remedyFolder();
    // Locks are kept among the files for temporary use.
    vi.stubEnv('TMPDIR', folder.path);
    const fake = await startEmbeddedAws(account.account);
    fake.model = modelOfState(account, () => new Date(now));
    const aws = ['--endpoint', fake.endpoint, '--region', 'us-east-1'];
    const from = ['--account', 'account.json', '--at', now, '--output', 'plan.json', '--format', 'json'];
    const keys = () => fake.model.users.flatMap((user) => user.keys);
    stage = {
      folder,
      fake,
      aws,
      plan: (...args) => folder.run(['plan', ...(args.length === 0 ? deactivate : args), ...from]),
      apply: (args = ['--confirm', 'ann'], typed) => folder.run(['apply', 'plan.json', '--journal', 'done.jsonl', ...aws, ...args], typed),
      edit: (name, change) => {
        const path = join(folder.path, name);
        writeFileSync(path, change(readFileSync(path, 'utf8')));
      },
      has: (name) => existsSync(join(folder.path, name)),
      statusOf: (id = 'AKIAEXAMPLE000000001') => keys().find((key) => key.id === id)?.status,
    };
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await stage?.fake.stop();
    stage?.folder.close();
  });
  return () => {
    if (stage === undefined) throw new Error('The stage was not set.');
    return stage;
  };
}

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { type EmbeddedAws, startEmbeddedAws } from '../../src/aws/embedded/start-embedded-aws.ts';
import { main } from '../../src/cli/command-line.ts';
import { testHost } from '../../src/cli/host.test-kit.ts';
import { progressOf } from '../../src/remediation/journal/progress.ts';
import { type Journal, readJournal } from '../../src/remediation/journal/read-journal.ts';
import { type Random, randomFrom, seedOfRun } from '../laws/random.ts';
import { heldBy } from './killed/held-by.ts';
import { type CliProcess, runCli } from './killed/run-cli.ts';
import { accountOf, type Subject, subjectsOf } from './killed/subjects.ts';
import { type Moment, type Watch, watchChanges } from './killed/watch-changes.ts';
import { modelOfState } from './kit/model-of-state.ts';

const seed = seedOfRun();
const lanes = 6;
/** Of who applies; and of a new key, as the embedded AWS answers it. */
const [ownSecret, keySecret] = ['canary-of-the-caller', 'not-a-secret'];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trailward-kill-'));
  mkdirSync(join(folder, 'tmp'));
  vi.stubEnv('TRAILWARD_REFUSE_REMOTE', '1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE000000000');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', ownSecret);
  // Locks are kept among the files for temporary use.
  vi.stubEnv('TMPDIR', join(folder, 'tmp'));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** An account with a plan, in a folder that has a workspace. */
interface Lane {
  fake: EmbeddedAws;
  watch: Watch;
  home: string;
  subject: Subject;
  aws: readonly string[];
  /** What the account held when the plan was made. */
  before: string;
  kills: number;
  /** Whether it is gone on with by processes that really wait. */
  isPatient: boolean;
}

async function laneOf(account: string, which: number): Promise<Lane> {
  const fake = await startEmbeddedAws(account);
  onTestFinished(fake.stop);
  fake.model = modelOfState(accountOf(account), () => new Date());
  const home = join(folder, account);
  const subjects = subjectsOf(account);
  const subject = subjects[which % subjects.length];
  if (subject === undefined) throw new Error('there is no plan to kill');
  const aws = ['--endpoint', fake.endpoint, '--region', 'us-east-1'];
  await here(['init', home]);
  await here(['plan', '--live', ...aws, '--regions', 'us-east-1', '--action', ...subject.plan, '--output', join(home, 'plan.json')]);
  const watch = watchChanges(fake, join(home, '.trailward/journals'));
  // Whoever gets the new key puts it to use, for which its rotation waits.
  const { around } = fake;
  fake.around = async (action, carryOut) =>
    around(action, () => {
      const answer = carryOut();
      for (const { keys } of action === 'CreateAccessKey' ? fake.model.users : [])
        for (const key of keys.slice(1)) key.lastUsed = { at: new Date(), service: 's3', region: 'us-east-1' };
      return answer;
    });
  return { fake, watch, home, subject, aws, before: heldBy(fake.model), kills: 0, isPatient: which === 0 };
}

function tellsNoSecret(said: string): void {
  for (const secret of [ownSecret, keySecret]) expect(said).not.toContain(secret);
}

/** Runs a command in this process, which waits for nothing, to its end. */
async function here(args: readonly string[]): Promise<void> {
  let slept = 0;
  const { host, said } = testHost();
  const utc = () => `${new Date(Date.now() + slept * 1_000).toISOString().slice(0, 19)}Z`;
  const sleep = async (seconds: number) => {
    slept += seconds;
  };
  const code = await main(args, { ...host, now: () => performance.now() + slept * 1_000, clock: { utc, sleep } });
  expect(code, args.join(' ') + said.out + said.note).toBe(0);
  tellsNoSecret(said.out + said.note);
}

/** Flags of every command that changes something; those that take a plan or its undo want names, too. */
const flags = ({ aws, home }: Lane) => [...aws, '--workspace', home, '--hand-over', join(home, 'hand'), '--yes'];
const confirming = (lane: Lane) => [...flags(lane), ...lane.subject.confirm.flatMap((name) => ['--confirm', name])];

/** A process of its own, as the shell starts it. */
function child(args: readonly string[], { home }: Lane): CliProcess {
  const { PATH = '', TMPDIR = '', TRAILWARD_REFUSE_REMOTE = '', AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = process.env;
  const own = { PATH, TMPDIR, TRAILWARD_REFUSE_REMOTE, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY };
  const started = runCli(args, home, { ...own, NODE_COMPILE_CACHE: join(folder, 'compiled') });
  onTestFinished(started.kill);
  return started;
}

/** Runs a command in a process that is killed at a moment, if it does not end before it. */
async function killed(args: readonly string[], lane: Lane, moment: Moment): Promise<void> {
  const process = child(args, lane);
  lane.watch.arm(process, moment);
  const { code, said } = await process.ended;
  tellsNoSecret(said);
  if (code === null) lane.kills += 1;
  else expect(code, said).toBe(0);
}

/** Runs a command in a process of its own to its end. */
async function unkilled(args: readonly string[], lane: Lane): Promise<void> {
  const { code, said } = await child(args, lane).ended;
  expect(code, said).toBe(0);
  tellsNoSecret(said);
}

function momentOf(random: Random, heard: Watch['heard']): Moment {
  const among = random.among<Moment['among']>('changes', 'changes', 'all');
  return { among, nth: 1 + random.below(heard[among]), when: random.among<Moment['when']>('unheard', 'unanswered', random.below(30)) };
}

/** Journals of the workspace that were begun: a file without a whole line tells of nothing that was done. */
function begun({ home }: Lane): { path: string; text: string }[] {
  const place = join(home, '.trailward/journals');
  const names = existsSync(place) ? readdirSync(place) : [];
  return names
    .map((name) => ({ path: join(place, name), text: readFileSync(join(place, name), 'utf8') }))
    .filter(({ text }) => text.includes('\n'));
}

/** Runs a command that is killed, and goes on with what it left until it is at its end. Gives the path of its journal. */
async function carriedThrough(begin: readonly string[], lane: Lane, random: Random, heard: Watch['heard']): Promise<string> {
  const known = new Set(begun(lane).map(({ path }) => path));
  const own = () => begun(lane).find(({ path }) => !known.has(path));
  await killed(begin, lane, momentOf(random, heard));
  const left = own();
  if (left === undefined) await here(begin);
  else {
    const more = readJournal(left.text).kind === 'cut-off' ? ['--repair'] : [];
    const resume = ['resume', left.path, ...flags(lane), ...more];
    if (random.chance(0.3)) await killed(resume, lane, { ...momentOf(random, { all: 20, changes: 20 }), among: 'all' });
    await (lane.isPatient ? unkilled(resume, lane) : here(resume));
  }
  const journal = own();
  if (journal === undefined) throw new Error('there is no journal');
  return journal.path;
}

/** The journal of what was carried through: whole, at its end, and with every step in it. */
function wholeJournal(path: string): Journal {
  const reading = readJournal(readFileSync(path, 'utf8'));
  if (reading.kind !== 'journal') throw new Error(JSON.stringify(reading));
  const { plan, records } = reading.journal;
  expect(records.at(-1)?.kind).toBe('end');
  const { steps } = progressOf(records);
  for (const { number } of plan.steps) expect(['done', 'already'], `step ${number}`).toContain(steps.get(number));
  return reading.journal;
}

/** What makes something new was made once more than it was taken back, and nothing without its intent. */
function nothingDoubled({ plan, records }: Journal, { made }: Watch): void {
  expect(made.filter(({ isIntended }) => !isIntended)).toEqual([]);
  const undone = records.filter(({ kind }) => kind === 'undone').length;
  const making = plan.steps.flatMap((step) => (step.kind === 'call' && Object.keys(step.binds).length > 0 ? [step.call.action] : []));
  expect(making).not.toEqual([]);
  for (const name of making) expect(made.filter(({ action }) => action === name).length, name).toBeLessThanOrEqual(1 + undone);
}

/** What an account holds, without what differs from lane to lane: its number, times, and the ids of what is new. */
function shape({ fake }: Lane): string {
  return heldBy(fake.model)
    .replaceAll(fake.model.account, 'ACCOUNT')
    .replace(/EXAMPLE9\d{9}/g, 'NEW')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME');
}

/** Whoever is to have the new keys has the file with the secret of each, which is nowhere else. */
function isHandedOver({ fake, home }: Lane): void {
  const files = readdirSync(home, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    return entry.isFile() ? [{ path, text: readFileSync(path, 'latin1') }] : [];
  });
  expect(files.filter(({ text }) => text.includes(ownSecret))).toEqual([]);
  const secret = files.filter(({ text }) => text.includes(keySecret));
  for (const { path } of secret) {
    expect(path).toContain(join(home, 'hand'));
    expect([statSync(path).mode & 0o777, statSync(dirname(path)).mode & 0o777]).toEqual([0o600, 0o700]);
  }
  const fresh = fake.model.users.flatMap(({ keys }) => keys.slice(1));
  for (const { id } of fresh) expect(secret.filter(({ text }) => text.includes(id))).toHaveLength(1);
}

/** A plan that nobody kills: how many requests it takes there and back, and what it leaves. */
async function rehearsed(which: number) {
  const lane = await laneOf(String(400_000_000_000 + which), which);
  const { watch, home } = lane;
  const heard = async (args: readonly string[]) => {
    const { all, changes } = watch.heard;
    // A process that comes to its end fills the cache of compiled code, with which the others start in half the time.
    await (lane.isPatient ? unkilled(args, lane) : here(args));
    return { all: watch.heard.all - all, changes: watch.heard.changes - changes };
  };
  const there = await heard(['apply', join(home, 'plan.json'), ...confirming(lane)]);
  const after = shape(lane);
  const back = await heard(['rollback', begun(lane)[0]?.path ?? '', ...confirming(lane)]);
  expect(heldBy(lane.fake.model)).toBe(lane.before);
  return { there, back, after };
}

it(`finds out what became of a call, doubles none and takes all back, whenever it is killed (TRAILWARD_SEED=${seed})`, {
  timeout: 240_000,
}, async () => {
  const rehearsals = await Promise.all(subjectsOf('').map((_, which) => rehearsed(which)));
  const run = async (number: number): Promise<number> => {
    const random = randomFrom(seed + number);
    const rehearsal = rehearsals[number % rehearsals.length];
    const lane = await laneOf(String(500_000_000_000 + number), number);
    if (rehearsal === undefined) throw new Error('nothing was rehearsed');
    const { fake, watch, home, before } = lane;
    const path = await carriedThrough(['apply', join(home, 'plan.json'), ...confirming(lane)], lane, random, rehearsal.there);
    const journal = wholeJournal(path);
    nothingDoubled(journal, watch);
    expect(shape(lane)).toBe(rehearsal.after);
    isHandedOver(lane);
    const back = await carriedThrough(['rollback', path, ...confirming(lane)], lane, random, rehearsal.back);
    wholeJournal(back);
    expect(watch.made.filter(({ isIntended }) => !isIntended)).toEqual([]);
    expect(heldBy(fake.model)).toBe(before);
    return lane.kills;
  };
  const kills = await Promise.all(Array.from({ length: lanes }, (_, number) => run(number)));
  console.log(`seed ${seed}: ${kills.join(' + ')} kills`);
  // A process whose last request is its moment may end before it is killed.
  expect(kills.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(lanes);
});

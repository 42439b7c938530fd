import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Clients } from '../../src/aws/clients.ts';
import { testClients } from '../../src/aws/test-kit.ts';
import type { Json } from '../../src/kernel/json.ts';
import type { Plan } from '../../src/remediation/plan/plan.ts';
import { startBareMoto } from '../backends/start-moto.ts';
import { useBackend } from '../backends/use-backend.ts';
import { differences } from '../laws/comparable.ts';
import { begin } from './begin.ts';
import { carryOut, takeBack } from './carry-out.ts';
import { runnable, runProgram, seenArguments, writeProgram } from './programs.ts';
import { keys } from './stories/keys.ts';
import { names } from './stories/names.ts';
import { ofActions, trailOfAction } from './stories/of-actions.ts';
import { people } from './stories/people.ts';
import { policies } from './stories/policies.ts';
import { signIn } from './stories/sign-in.ts';
import { trail } from './stories/trail.ts';
import type { Story } from './story.ts';
import { toldState } from './told-state.ts';
import { useTools } from './use-tools.ts';

/** Between them they have every kind of value, secret and gate. */
const inCli: ReadonlySet<Story> = new Set([keys, policies, signIn, names, ofActions]);

const stories: readonly Story[] = [keys, policies, people, signIn, trail, names, ofActions, trailOfAction];

describe('the languages of a plan do what the plan does', { timeout: 300_000 }, () => {
  const moto = useBackend(startBareMoto);
  const found = useTools();
  const folders: string[] = [];

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  async function told(clients: Clients, plan: Plan): Promise<Json> {
    const buckets = plan.steps.flatMap((step) =>
      step.kind === 'call' && step.call.action === 'CreateBucket' ? [String(step.call.parameters['Bucket'])] : [],
    );
    return (await toldState(clients, buckets)).facts;
  }

  function same(one: Json, other: Json, what: string): void {
    expect(differences(one, other), what).toEqual([]);
  }

  const expectedOf = new Map<string, { before: Json; after: Json; back: Json }>();

  /** What carrying the plan out by its calls, and taking it back, leaves. */
  async function expected(story: Story, clients: Clients) {
    const known = expectedOf.get(story.name);
    if (known !== undefined) return known;
    const plan = await begin(moto().endpoint, clients, story);
    const before = await told(clients, plan);
    const bindings = await carryOut(clients, plan, story.typed);
    const after = await told(clients, plan);
    await takeBack(clients, plan, bindings);
    const made = { before, after, back: await told(clients, plan) };
    expectedOf.set(story.name, made);
    return made;
  }

  describe.each(stories)('$name', (story) => {
    it('by its calls, and back', async () => {
      const { before, after, back } = await expected(story, testClients(moto().endpoint));
      expect(differences(before, after)).not.toEqual([]);
      if (story.staysBy === undefined) same(back, before, 'taken back');
    });

    // Each call of the AWS CLI takes a second to start, so that not every story is told in it.
    const spoken = runnable.filter((language) => language !== 'cli' || inCli.has(story));
    it.each(spoken)('%s', async (language) => {
      const clients = testClients(moto().endpoint);
      const { before, after, back } = await expected(story, clients);
      const plan = await begin(moto().endpoint, clients, story);
      const folder = mkdtempSync(join(tmpdir(), `trailward-${language}-`));
      folders.push(folder);
      const file = writeProgram(folder, language, plan);
      const options = { folder, endpoint: moto().endpoint };
      const kept = join(folder, `trailward-${plan.id}`);
      same(await told(clients, plan), before, 'begun from the same account');

      const forward = await runProgram(found(), language, file, { ...options, typed: story.typed ?? [] });
      expect(forward).toMatchObject({ status: 0, printed: expect.stringContaining(`All ${plan.steps.length} steps are done.`) });
      same(await told(clients, plan), after, forward.printed);
      for (const [name, holds] of Object.entries(story.handedOver ?? {})) {
        const value = readFileSync(join(kept, name), 'utf8');
        expect(value).toMatch(holds);
        expect(statSync(join(kept, name)).mode & 0o777).toBe(0o600);
        if (!/AccessKeyId/.test(name)) {
          expect(forward.printed).not.toContain(value.trim());
          if (language === 'cli') expect(seenArguments(folder)).not.toContain(value.trim());
        }
      }
      if (language === 'cli') for (const line of story.typed ?? []) expect(seenArguments(folder)).not.toContain(line);
      expect(statSync(kept).mode & 0o777).toBe(0o700);

      const isTwice = language !== 'cli' || story === keys;
      if (isTwice) {
        const again = await runProgram(found(), language, file, options);
        expect(again, again.printed).toMatchObject({ status: 0 });
        same(await told(clients, plan), after, `again: ${again.printed}`);
      }

      const undone = await runProgram(found(), language, file, { ...options, undo: true });
      expect(undone, undone.printed).toMatchObject({ status: 0 });
      same(await told(clients, plan), back, `undone: ${undone.printed}`);
      if (isTwice) {
        const undoneAgain = await runProgram(found(), language, file, { ...options, undo: true });
        expect(undoneAgain, undoneAgain.printed).toMatchObject({ status: 0 });
        same(await told(clients, plan), back, 'undone again');
      }
      expect([...readdirSync(folder), ...readdirSync(kept)].filter((name) => name.includes('canary'))).toEqual([]);
    });
  });
});

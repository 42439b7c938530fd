import type { AccountState } from '../../account/state.ts';
import { noConfig } from '../../kernel/config.ts';
import { findAction } from '../../remediation/find-action.ts';
import { journalLine } from '../../remediation/journal/journal-line.ts';
import { type Journal, readJournal } from '../../remediation/journal/read-journal.ts';
import { parseTarget } from '../../remediation/parse-target.ts';
import { buildPlan } from '../../remediation/plan/build-plan.ts';
import type { Plan } from '../../remediation/plan/plan.ts';
import { propose } from '../../remediation/propose.ts';
import type { ApplyPorts } from '../ports/apply-ports.ts';
import type { World } from '../ports/world.ts';

export const now = '2026-03-02T09:00:00Z';

/** A clock of the test: it goes on only when somebody sleeps. */
export interface TestClock {
  seconds: () => number;
  ports: ApplyPorts['clock'];
}

export function testClock(): TestClock {
  let seconds = 0;
  return {
    seconds: () => seconds,
    ports: {
      now: () => `${new Date(Date.parse(now) + seconds * 1_000).toISOString().slice(0, 19)}Z`,
      elapsed: () => seconds,
      sleep: async (more) => {
        seconds += more;
      },
    },
  };
}

/** The plan of one action on a made account; throws where there is none. */
export function planOf(state: AccountState, action: string, target: string, parameters: Readonly<Record<string, string>> = {}): Plan {
  const [found, aimed] = [findAction(action), parseTarget(target)];
  if (found === undefined || aimed === undefined) throw new Error(`${action} ${target}`);
  const proposal = propose(found, { state, partition: 'aws', now, target: aimed, parameters });
  if (proposal.kind !== 'steps') throw new Error(JSON.stringify(proposal));
  const built = buildPlan({
    ...proposal,
    state,
    account: state.account,
    partition: 'aws',
    now,
    expires: '2026-03-09T09:00:00Z',
    origin: { kind: 'action', action, target, parameters },
    drafts: proposal.steps.map((draft) => ({ action, draft })),
  });
  if (built.kind !== 'plan') throw new Error(JSON.stringify(built));
  return built.plan;
}

/** A journal in memory: its text is what would be on the disk. */
export interface TestJournal {
  text: string;
  read: () => Journal;
}

export function testJournal(): TestJournal {
  const own: TestJournal = {
    text: '',
    read: () => {
      const reading = readJournal(own.text);
      if (reading.kind !== 'journal') throw new Error(JSON.stringify(reading));
      return reading.journal;
    },
  };
  return own;
}

export interface TestPorts extends ApplyPorts {
  /** What was handed over: name, and value. */
  given: { name: string; value: string }[];
}

export function testPorts(world: World, journal: TestJournal, clock: TestClock): TestPorts {
  const given: TestPorts['given'] = [];
  return {
    world,
    given,
    clock: clock.ports,
    journal: {
      append: (entry) => {
        const lines = journal.text.split('\n').slice(0, -1);
        const line = lines.at(-1);
        journal.text += `${journalLine(entry, clock.ports.now(), line === undefined ? undefined : { seq: lines.length - 1, line })}\n`;
      },
    },
    secrets: {
      makePassword: async () => 'canary-Password-1',
      ask: async () => '123456',
      handOver: async ({ name }, value) => {
        given.push({ name, value });
        return 'a file of the test';
      },
    },
    confirm: async () => true,
  };
}

export const applying = { journal: 'test', config: noConfig, approvals: [] };

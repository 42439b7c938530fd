import { setTimeout } from 'node:timers/promises';
import type { Host } from './host.ts';

/** The time of day and waiting, as plans and journals have them. */
export interface HostClock {
  /** `YYYY-MM-DDTHH:MM:SSZ`. */
  utc: () => string;
  sleep: (seconds: number) => Promise<void>;
}

const machine: HostClock = {
  utc: () => `${new Date().toISOString().slice(0, 19)}Z`,
  sleep: (seconds) => setTimeout(seconds * 1_000),
};

/** The clock of a host: the machine's own, where it brings none. */
export function hostClock({ clock }: Pick<Host, 'clock'>): HostClock {
  return clock ?? machine;
}

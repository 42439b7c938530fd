import { readFileSync } from 'node:fs';

/** How often the sizes are looked at, in milliseconds. What a process grows by in its last interval goes unseen. */
const interval = 20;

/** Watches a process and its children until told to stop. */
export interface PeakMemory {
  /** Ends the watch. Bytes that were resident at most, summed over the processes; undefined where there is no /proc. */
  stop(): number | undefined;
}

/** Starts to watch. Linux keeps the high-water mark itself (VmHWM), so that looking seldom misses no peak but the very last. */
export function watchPeakMemory(pid: number): PeakMemory {
  const peaks = new Map<number, number>();
  const look = () => {
    for (const member of [pid, ...childrenOf(pid)]) {
      const peak = peakOf(member);
      if (peak !== undefined) peaks.set(member, peak);
    }
  };
  const timer = setInterval(look, interval);
  look();
  return {
    stop() {
      clearInterval(timer);
      return peaks.size === 0 ? undefined : peaks.values().reduce((sum, peak) => sum + peak, 0);
    },
  };
}

function childrenOf(pid: number): number[] {
  const list = textOf(`/proc/${pid}/task/${pid}/children`) ?? '';
  return list.split(' ').filter(Boolean).map(Number);
}

function peakOf(pid: number): number | undefined {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(textOf(`/proc/${pid}/status`) ?? '')?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

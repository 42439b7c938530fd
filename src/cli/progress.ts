import { plural, size } from '../report/text/plural.ts';
import type { Host } from './host.ts';

export interface Progress {
  bytes: number;
  /** 0 when unknown. */
  totalBytes: number;
  events: number;
}

/** Milliseconds before a bar appears, and between two drawings. */
const patience = 1_000;
const interval = 100;

/** A progress bar on standard error, for what takes longer than a second on a terminal. */
export function progressBar(host: Host): { update: (progress: Progress) => void; done: () => void } {
  const started = host.now();
  let drawn = 0;
  let shown = false;
  return {
    update: ({ bytes, totalBytes, events }) => {
      const now = host.now();
      if (!host.interactive || now - started < patience || now - drawn < interval) return;
      drawn = now;
      shown = true;
      const share = totalBytes > 0 ? Math.min(1, bytes / totalBytes) : 0;
      const bar = totalBytes > 0 ? `${'█'.repeat(Math.round(share * 24)).padEnd(24, '░')} ${Math.floor(share * 100)} % ` : '';
      host.note(`\r\u001b[K${bar}${size(bytes)}, ${plural(events, 'event')}`);
    },
    done: () => {
      if (shown) host.note('\r\u001b[K');
    },
  };
}

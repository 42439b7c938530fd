import type { Host } from './host.ts';

/** Milliseconds before a bar appears, and between two drawings. */
const patience = 1_000;
const interval = 100;

/** One line on standard error that tells how far something is, for what takes longer than a second on a terminal. */
export interface Bar {
  /** `share` is what part is done, undefined when that is not known; `words` is only asked when a line is drawn. */
  draw: (share: number | undefined, words: () => string) => void;
  done: () => void;
}

/** Starts a bar; nothing is drawn where nobody looks. */
export function bar(host: Host): Bar {
  const started = host.now();
  let drawn = 0;
  let shown = false;
  return {
    draw: (share, words) => {
      const now = host.now();
      if (!host.interactive || now - started < patience || now - drawn < interval) return;
      drawn = now;
      shown = true;
      const full = Math.min(1, share ?? 0);
      const blocks = share === undefined ? '' : `${'█'.repeat(Math.round(full * 24)).padEnd(24, '░')} ${Math.floor(full * 100)} % `;
      host.note(`\r\u001b[K${blocks}${words()}`);
    },
    done: () => {
      if (shown) host.note('\r\u001b[K');
      shown = false;
    },
  };
}

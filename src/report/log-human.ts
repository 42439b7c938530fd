import type { Change } from '../kernel/change.ts';
import type { RenderOptions } from './format.ts';
import { paintWith } from './text/paint.ts';
import { sanitise } from './text/sanitise.ts';
import { timeline } from './text/timeline.ts';

/** The changes of one entity, or of the whole account when there is no `entity`. */
export interface LogPart {
  entity?: { kind: string; id?: string; names: string[]; born: boolean; gone: boolean };
  changes: Change[];
}

/** The log for a terminal: each entity with the names that it had, then its changes in order of time. */
export function* logHuman(parts: readonly LogPart[], options: RenderOptions & { ids?: boolean }): Iterable<string> {
  const paint = paintWith(options.colour);
  for (const { entity, changes } of parts) {
    if (entity !== undefined) {
      const names = entity.names.map((name) => sanitise(name)).join(' → ');
      const life = `${entity.born ? 'created here' : 'older than this history'}${entity.gone ? ', deleted' : ''}`;
      yield `${paint(`${entity.kind} ${names}`, 'bold')}${entity.id === undefined ? '' : ` ${sanitise(entity.id)}`} (${life})\n`;
    }
    yield* timeline(changes, Math.min(Math.max(options.width, 40), 120), paint, options.ids === true);
    yield '\n';
  }
}

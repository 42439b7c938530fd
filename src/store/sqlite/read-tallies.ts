import type { Coverage, Usage } from '../../app/ports/workspace-store.ts';
import type { Database } from './database.ts';
import { timeOf } from './instant.ts';

export interface TallyReader {
  usage: (account: string, principal?: string) => Iterable<Usage>;
  coverage: () => Coverage[];
}

/** How the counts of events are read. */
export function readTallies(db: Database): TallyReader {
  const usageSql = `SELECT p.text AS principal, s.text AS service, n.text AS name, count, denied, first, last
    FROM usage JOIN words a ON a.id = account JOIN words p ON p.id = principal JOIN words s ON s.id = service JOIN words n ON n.id = name
    WHERE a.text = :account AND (:principal IS NULL OR p.text = :principal)
    ORDER BY p.text, s.text, n.text`;
  const coverage = db.prepare(`SELECT a.text AS account, r.text AS region, hour, events
    FROM coverage JOIN words a ON a.id = account JOIN words r ON r.id = region ORDER BY a.text, r.text, hour`);

  return {
    *usage(account, principal) {
      const rows = db.read(() => db.prepare(usageSql).all({ account, principal: principal ?? null }));
      for (const row of rows) {
        yield {
          account,
          principal: String(row.principal),
          service: String(row.service),
          name: String(row.name),
          count: Number(row.count),
          denied: Number(row.denied),
          first: timeOf(row.first),
          last: timeOf(row.last),
        };
      }
    },
    coverage: () =>
      db
        .read(() => coverage.all())
        .map((row) => ({
          account: String(row.account),
          region: String(row.region),
          hour: timeOf(Number(row.hour) * 3600).slice(0, 13),
          events: Number(row.events),
        })),
  };
}

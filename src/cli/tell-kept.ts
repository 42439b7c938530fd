import type { Finding } from '../kernel/finding.ts';
import { plural } from '../report/text/plural.ts';
import { sanitise } from '../report/text/sanitise.ts';
import type { Host } from './host.ts';

/** Says what was kept, and which changes no event explains. */
export async function tellKept(host: Host, account: string, at: string, findings: readonly Finding[], format: string): Promise<void> {
  if (format === 'json') {
    await host.out(`${JSON.stringify({ account, at, findings }, null, 2)}\n`);
    return;
  }
  await host.out(`Kept the state of account ${account} at ${at}. ${plural(findings.length, 'difference')} that no event explains.\n`);
  for (const finding of findings) {
    await host.out(`\n${finding.severity.toUpperCase()}  ${sanitise(finding.title)}\n  ${sanitise(finding.explanation, 1_000)}\n`);
    for (const reason of finding.reasons.slice(0, 12)) await host.out(`  - ${sanitise(reason, 600)}\n`);
    if (finding.reasons.length > 12) await host.out(`  - and ${finding.reasons.length - 12} more; --format json names all.\n`);
  }
}

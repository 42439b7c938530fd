import type { ScanInput } from './scan-report.ts';
import { plural, size, thousands } from './text/plural.ts';

/** How many skipped files and problems are named one by one. */
const named = 10;

/** What was read, skipped, repaired and malformed, in lines that add up. Holds raw paths: sanitise on output. */
export function inputLines(input: ScanInput): string[] {
  const unique = input.events - input.duplicates - input.malformed;
  const lines = [
    `Read ${plural(input.files, 'file')}, ${size(input.bytes)}: ${plural(input.events, 'event')} = ${thousands(unique)} looked at + ${plural(input.duplicates, 'duplicate')} + ${thousands(input.malformed)} malformed.`,
  ];
  if (input.firstTime !== undefined && input.lastTime !== undefined) lines.push(`Times: ${input.firstTime} to ${input.lastTime} (UTC).`);
  if (input.outsideSpan > 0) lines.push(`Left out by --since or --until: ${plural(input.outsideSpan, 'event')}.`);
  if (input.findingsLeftOut > 0) lines.push(`Left out by --min-severity: ${plural(input.findingsLeftOut, 'finding')}.`);
  if (input.repaired > 0) lines.push(`Repaired: ${plural(input.repaired, 'record')}.`);
  if (input.digests > 0) lines.push(`Digest files, kept apart: ${thousands(input.digests)}.`);
  if (input.insights > 0) lines.push(`Insight events, kept apart: ${thousands(input.insights)}.`);
  lines.push(
    ...some(
      `Skipped ${plural(input.skipped.length, 'file')}`,
      input.skipped.map(({ path, reason }) => `${path}: ${reason}`),
    ),
  );
  lines.push(
    ...some(
      plural(input.problems.length, 'problem'),
      input.problems.map(({ path, record, reason }) => `${path}${record === undefined ? '' : `, record ${record}`}: ${reason}`),
    ),
  );
  return lines;
}

function some(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const more = items.length > named ? [`… and ${thousands(items.length - named)} more; --format json names them all.`] : [];
  return [`${title}:`, ...items.slice(0, named).map((item) => `- ${item}`), ...more.map((item) => `- ${item}`)];
}

/** How much a finding matters, least first. The five words are those of OCSF and ASFF. */
export const severities = ['informational', 'low', 'medium', 'high', 'critical'] as const;

export type Severity = (typeof severities)[number];

/** Rank of a severity, 0 (informational) to 4 (critical), for comparing and sorting. */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** The severity `steps` levels away from `severity`, held within informational and critical. */
export function shiftSeverity(severity: Severity, steps: number): Severity {
  const rank = Math.max(0, Math.min(severities.length - 1, severityRank(severity) + steps));
  return severities[rank] ?? severity;
}

/** Whether `word` is one of the five severities. */
export function isSeverity(word: string): word is Severity {
  return (severities as readonly string[]).includes(word);
}

/** What the risk classes of remediation mean, to follow the letter: `R2: it can …`. */
export const riskInWords = {
  R0: 'it adds, and takes nothing away',
  R1: 'it can be taken back, and touches no access in use',
  R2: 'it can cut somebody off, and can be taken back',
  R3: 'it cannot be taken back',
} as const;

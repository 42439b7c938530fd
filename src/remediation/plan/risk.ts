/**
 * What a step can do to those who work in the account: R0 adds and takes nothing away, R1 can be taken back and touches
 * no access in use, R2 can cut somebody off, R3 cannot be taken back.
 */
export type Risk = 'R0' | 'R1' | 'R2' | 'R3';

/** The higher of two risks. */
export function higherRisk(a: Risk, b: Risk): Risk {
  return a > b ? a : b;
}

import { remediations as every } from './remediations.generated.ts';

/** The remediation actions, each with what it does in a few words: `remediation/actions/<id>/summary.json`. */
export const remediations = every;

/** Id of a remediation action. */
export type RemediationId = keyof typeof remediations;

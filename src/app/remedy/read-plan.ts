export type { Plan } from '../../remediation/plan/plan.ts';
export { readPlan } from '../../remediation/plan/read-plan.ts';

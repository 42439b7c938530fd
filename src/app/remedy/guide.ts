export type { Guide } from '../../remediation/action.ts';

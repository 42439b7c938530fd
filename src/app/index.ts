export type { Change } from '../kernel/change.ts';
export type { Finding } from '../kernel/finding.ts';
export { readPolicyDocument } from '../kernel/policy-document.ts';
export type { Explanation } from '../report/explanation.ts';
export type { ScanReport } from '../report/scan-report.ts';
export { explainEvent, explainName } from './explain.ts';
export { type ScanOptions, scan } from './scan.ts';

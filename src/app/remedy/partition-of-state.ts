export { partitionOf as partitionOfState } from '../../remediation/partition-of.ts';

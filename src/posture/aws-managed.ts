export { isAwsAdministrator, isAwsManaged, isAwsQuarantine } from '../policy/aws-managed.ts';

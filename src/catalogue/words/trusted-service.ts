import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';

/** Services by which an organisation records, watches and checks its accounts. */
const watching = new Set([
  'access-analyzer.amazonaws.com',
  'auditmanager.amazonaws.com',
  'cloudtrail.amazonaws.com',
  'config.amazonaws.com',
  'config-multiaccountsetup.amazonaws.com',
  'detective.amazonaws.com',
  'fms.amazonaws.com',
  'guardduty.amazonaws.com',
  'inspector2.amazonaws.com',
  'macie.amazonaws.com',
  'malware-protection.guardduty.amazonaws.com',
  'securityhub.amazonaws.com',
  'securitylake.amazonaws.com',
]);

/** Services through which whoever runs them gets into member accounts or deploys to them. */
const farReaching = new Set([
  'account.amazonaws.com',
  'iam.amazonaws.com',
  'member.org.stacksets.cloudformation.amazonaws.com',
  'sso.amazonaws.com',
  'stacksets.cloudformation.amazonaws.com',
]);

/** The service in `servicePrincipal`, in words. */
export function trustedService(event: CloudTrailEvent): string {
  return textParameter(event, 'servicePrincipal') ?? 'an AWS service that the event does not name';
}

/** Whether the service records or watches the accounts; undefined when the event names none. */
export function watchesAccounts(event: CloudTrailEvent): boolean | undefined {
  const service = textParameter(event, 'servicePrincipal');
  return service === undefined ? undefined : watching.has(service);
}

/** Whether the service reaches into member accounts; undefined when the event names none. */
export function reachesIntoAccounts(event: CloudTrailEvent): boolean | undefined {
  const service = textParameter(event, 'servicePrincipal');
  return service === undefined ? undefined : farReaching.has(service);
}

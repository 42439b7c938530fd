import { asString, type Json } from '../../kernel/json.ts';

/** Names of service-linked roles, where the service's documentation gives one that does not vary. */
const names: Readonly<Record<string, string>> = {
  'access-analyzer.amazonaws.com': 'AWSServiceRoleForAccessAnalyzer',
  'autoscaling.amazonaws.com': 'AWSServiceRoleForAutoScaling',
  'cloudtrail.amazonaws.com': 'AWSServiceRoleForCloudTrail',
  'config.amazonaws.com': 'AWSServiceRoleForConfig',
  'events.amazonaws.com': 'AWSServiceRoleForCloudWatchEvents',
  'guardduty.amazonaws.com': 'AWSServiceRoleForAmazonGuardDuty',
  'inspector2.amazonaws.com': 'AWSServiceRoleForAmazonInspector2',
  'organizations.amazonaws.com': 'AWSServiceRoleForOrganizations',
  'rds.amazonaws.com': 'AWSServiceRoleForRDS',
  'rolesanywhere.amazonaws.com': 'AWSServiceRoleForRolesAnywhere',
  'support.amazonaws.com': 'AWSServiceRoleForSupport',
  'trustedadvisor.amazonaws.com': 'AWSServiceRoleForTrustedAdvisor',
};

/** Name of the role that a service gets; undefined where only AWS's answer tells it. */
export function serviceLinkedRoleName(service: Json | undefined, suffix: Json | undefined): string | undefined {
  const given = asString(service) ?? '';
  const name = Object.hasOwn(names, given) ? names[given] : undefined;
  if (name === undefined || suffix === undefined) return name;
  const end = asString(suffix);
  return end === undefined ? undefined : `${name}_${end}`;
}

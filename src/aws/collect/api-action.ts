/** One API action that collecting calls, and the permission that it takes. */
export interface ApiAction {
  /** Prefix of the service in policies: `iam`, `access-analyzer`. */
  service: string;
  /** `ListMFADevices`. */
  action: string;
  /** `iam:ListMFADevices`. */
  permission: string;
}

/** An action by its permission, where the two have the same name, as all of those have that are collected with. */
export function apiAction(permission: `${string}:${string}`): ApiAction {
  const [service = '', action = ''] = permission.split(':');
  return { service, action, permission };
}

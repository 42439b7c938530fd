import { actionsNamed } from '../catalogue/action-data.ts';

/** Whether AWS's action data has an action of that name: `s3:ListAllMyBuckets`, upper and lower case alike. */
export function isKnownAction(action: string): boolean {
  const colon = action.indexOf(':');
  const prefix = action.slice(0, Math.max(colon, 0)).toLowerCase();
  return actionsNamed(action.slice(colon + 1)).some((one) => one.prefix === prefix);
}

import { collectPolicy } from '../../../src/aws/collect/collect-policy.ts';
import type { Page } from '../page.ts';

/** `policies/<command>.json`: the least-privilege IAM policies that commands need, from the calls that they declare. */
export function policies(): Page[] {
  return [{ path: 'policies/collect.json', text: `${JSON.stringify(collectPolicy(), null, 2)}\n` }];
}

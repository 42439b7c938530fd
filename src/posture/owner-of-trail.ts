import type { AccountState } from '../account/state.ts';
import type { Trail } from '../account/surroundings.ts';

/** The other account that owns the trail, twelve digits: only there can an organisation's trail be changed. Undefined for an own trail. */
export function otherOwnerOfTrail({ account }: AccountState, { arn }: Trail): string | undefined {
  const owner = arn.split(':')[4] ?? '';
  return owner === '' || account === '' || owner === account ? undefined : owner;
}

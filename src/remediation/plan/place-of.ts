import type { ApiCall } from '../../kernel/api-call.ts';
import type { Place } from '../call-record.ts';

/** Where a call of an account is made. */
export function placeOf({ region }: ApiCall, { account, partition }: Place): Place {
  return { account, partition, ...(region === undefined ? {} : { region }) };
}

import { known, type Part, type Read, type Unknown, unknown } from '../../account/part.ts';
import { utc } from '../clock.ts';
import type { ApiAction } from './api-action.ts';
import type { Session } from './collector.ts';
import { insteadOf } from './instead-of.ts';

/** What the regions answered, and whether that is all there is. */
export interface Regional<T> {
  items: T[];
  read: Read;
  whole: Part<true>;
}

/**
 * What AWS says of a region that the account has not switched on, or that does not have the service: there the
 * credentials, good elsewhere, are not known, or the service has no address.
 */
const notThere = ['UnrecognizedClient', 'InvalidClientTokenId', 'AuthFailure', 'ENOTFOUND'];

/** Asks every region of the session for its items of one kind. */
export async function regional<T>(
  { ask, clock, regions }: Session,
  action: ApiAction,
  list: (region: string) => Promise<readonly T[]>,
): Promise<Regional<T>> {
  const nothing = Object.fromEntries(notThere.map((code) => [code, [] as readonly T[]]));
  const answers = await Promise.all(
    regions.names.map((region) => ask(action, () => list(region).catch(insteadOf(nothing)), { subject: region })),
  );
  const read = { at: utc(clock.now()), source: action.permission };
  const failed = answers.find((answer): answer is Unknown => answer.kind === 'unknown');
  const partly = unknown(`only ${regions.names.join(', ')} ${regions.names.length === 1 ? 'was' : 'were'} asked`);
  return {
    items: answers.flatMap((answer) => (answer.kind === 'known' ? answer.value : [])),
    read,
    whole: failed ?? (regions.all ? known(true, read) : partly),
  };
}

import { knownValue } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';

/** What a further trail that records management events costs beside those of the account that do, as sentences; none where it is the only one. */
export function recordingTwice({ account, trails }: AccountState, arn: string): string[] {
  const others = [...trails.by.values()].filter(
    (trail) => trail.arn !== arn && trail.arn.split(':')[4] === account && knownValue(trail.logging) === true,
  );
  if (others.length === 0) return [];
  return [
    `The account has other trails that record: ${others.map(({ name }) => name).join(', ')}. CloudTrail charges for every copy of a management event after the first.`,
  ];
}

import { asString, type JsonObject } from '../../../kernel/json.ts';
import type { AccountState } from '../../state.ts';
import type { Reader } from '../reader.ts';
import { unread } from '../unread.ts';
import { unreadTrail } from '../unread-entities.ts';
import { flagPart, textPart } from '../values.ts';

const source = 'cloudtrail:GetTrailStatus';

/**
 * `aws cloudtrail get-trail-status`. The answer does not name the trail: it is the one that a `TrailARN` or `Name` put
 * beside it names, or the only trail in the exports.
 */
export const trailStatus: Reader = {
  source,
  matches: (json) => typeof json.IsLogging === 'boolean',
  read: (json, into) => {
    const logging = flagPart(json.IsLogging, into, unread(source));
    const deliveryError = textPart(json.LatestDeliveryError, into, 'absent');
    into.later.push((draft) => {
      const arn = asString(json.TrailARN) ?? trailIn(draft, json);
      if (arn === undefined) into.problem('unplaced', 'The answer does not say which trail it is about; put "TrailARN" beside it to tell.');
      else into.tables.trails.push({ ...unreadTrail(arn), logging, deliveryError });
    });
  },
};

function trailIn(draft: AccountState, { Name: name }: JsonObject): string | undefined {
  const found = [...draft.trails.by.values()].filter((trail) => name === undefined || trail.name === name || trail.arn === name);
  return found.length === 1 ? found[0]?.arn : undefined;
}

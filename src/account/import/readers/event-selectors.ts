import { asArray, asString } from '../../../kernel/json.ts';
import { known, unknown } from '../../part.ts';
import { defaultSelectors, trailSelectors } from '../../trail-selectors.ts';
import type { Reader } from '../reader.ts';
import { unreadTrail } from '../unread-entities.ts';

/** `aws cloudtrail get-event-selectors`: which events a trail records. */
export const eventSelectors: Reader = {
  source: 'cloudtrail:GetEventSelectors',
  matches: (json) =>
    asString(json.TrailARN) !== undefined && (Array.isArray(json.EventSelectors) || Array.isArray(json.AdvancedEventSelectors)),
  read: (json, into) => {
    const arn = asString(json.TrailARN);
    if (arn === undefined) return;
    const none = asArray(json.EventSelectors).length + asArray(json.AdvancedEventSelectors).length === 0;
    // A trail that was given none has the ones that it began with.
    const selectors = none ? defaultSelectors : trailSelectors(json.EventSelectors, json.AdvancedEventSelectors);
    if (selectors === undefined) into.problem('unreadable', `The event selectors of trail ${arn} cannot be read.`);
    const part = selectors === undefined ? unknown('the export holds selectors that cannot be read') : known(selectors, into.read);
    into.tables.trails.push({ ...unreadTrail(arn), selectors: part });
  },
};

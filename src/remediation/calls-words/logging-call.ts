import { type CallRecord, defineCall } from '../call-record.ts';
import { argumentPiece } from './terraform-pieces.ts';
import { aboutTrail, openTrail, trailArn } from './trails.ts';

/** A call that starts a trail, or stops it. Both are accepted where it is so already. */
export function loggingCall(verb: 'Start' | 'Stop'): CallRecord {
  return defineCall({
    service: 'cloudtrail',
    action: `${verb}Logging`,
    // What happens while a trail is stopped is in none of its log files.
    risk: verb === 'Start' ? 'R0' : 'R2',
    resource: ({ Name }, place) => trailArn(Name, place),
    already: [],
    console: ({ Name }, place) => [...openTrail(Name, place), `Choose ${verb} logging at the top.`, 'Confirm where the console asks.'],
    terraform: ({ Name }, place) => argumentPiece(aboutTrail(Name, place), { enable_logging: verb === 'Start' }),
  });
}

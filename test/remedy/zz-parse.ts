import { stateFromJson } from '../../src/account/state-json.ts';
export function parseState(text: string) { const r = stateFromJson(JSON.parse(text)); if (r.kind !== 'state') throw new Error(JSON.stringify(r)); return r.state; }

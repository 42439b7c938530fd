import { asNumber } from '../../../kernel/json.ts';
import { entityTables } from '../../entity-tables.ts';
import { known } from '../../part.ts';
import type { AccountState, Entities } from '../../state.ts';
import { stateFromJson } from '../../state-json.ts';
import { ownerOf } from '../owner.ts';
import type { Reader } from '../reader.ts';
import type { EntityOf, TableName, Telling } from '../telling.ts';
import { utcTime } from '../utc-time.ts';

/** A state that Trailward saved. What it tells holds for its own time, and newer exports go before it. */
export const savedState: Reader = {
  source: 'saved-state',
  kind: 'saved',
  madeAt: (json) => utcTime(json.at),
  matches: (json) => json.schemaVersion !== undefined && typeof json.account === 'string',
  read: (json, into) => {
    const version = asNumber(json.schemaVersion);
    if (version !== undefined && version > 1)
      return into.problem(
        'newer-version',
        `The state has schema version ${version}, which a newer version of Trailward wrote; this one knows 1.`,
      );
    const read = stateFromJson(json);
    if (read.kind === 'problems') for (const problem of read.problems) into.problem('unreadable', `${problem}.`);
    else tell(read.state, into);
  },
};

function tell(state: AccountState, into: Telling): void {
  const { alias, passwordPolicy, summary, organisation, settings, root } = state;
  Object.assign(into.account, { alias, passwordPolicy, summary, organisation });
  Object.assign(into.settings, settings);
  const { mfaDevices, ...others } = root;
  Object.assign(into.root, others);
  const devices = mfaDevices.kind === 'known' ? mfaDevices.value : [];
  const whole = mfaDevices.kind === 'known' ? known(true as const, mfaDevices.read) : mfaDevices;
  into.rootMfaDevices = { items: Object.fromEntries(devices.map((device) => [device.serial, device])), whole };
  for (const name of Object.values(entityTables)) tellTable(name, state, into);
  if (/^\d{12}$/.test(state.account)) into.owners.push({ partition: partitionOf(state), account: state.account });
}

function tellTable<N extends TableName>(name: N, state: AccountState, into: Telling): void {
  const tables: { [M in TableName]: Entities<EntityOf[M]> } = state;
  for (const entity of tables[name].by.values()) into.tables[name].push(entity);
  into.whole[name] = tables[name].whole;
}

/** The partition of the account, where something in the state has an ARN that tells. */
function partitionOf({ account, policies, unassignedMfaDevices }: AccountState): string | undefined {
  for (const arn of [...policies.by.entries(), ...unassignedMfaDevices.by.entries()].map(([key]) => key)) {
    const owner = ownerOf(arn);
    if (owner?.account === account) return owner.partition;
  }
  return undefined;
}

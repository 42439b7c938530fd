import { reads } from '../../src/aws/world/reads.ts';
import { simulating } from '../../src/aws/world/simulated-permits.ts';
import { prefixOf } from '../../src/catalogue/action-data.ts';
import { entries } from '../../src/catalogue/entries.generated.ts';
import type { JsonObject } from '../../src/kernel/json.ts';
import { calls } from '../../src/remediation/calls.generated.ts';
import { anywhere } from './call-needs.ts';
import type { FamilyPermissions } from './family-permissions.ts';

/**
 * What it takes to revert any change, and to take that back: every call of the services whose events the catalogue can
 * invert, and everything that can be read.
 */
export function revertPermissions(): FamilyPermissions {
  const services = new Set(entries.flatMap(({ source, history }) => (history === undefined ? [] : [prefixOf(source)])));
  const changes = calls
    .filter(({ service }) => services.has(service))
    .flatMap((record) => {
      const resource = record.resource({}, anywhere);
      const own = (record.permissions ?? [`${record.service}:${record.action}`]).map((action) => ({ action, resource }));
      return [...own, ...(record.also?.(anything, anywhere) ?? [])];
    });
  return { changes, reads: [...new Set([...simulating, 'iam:GetAccountAuthorizationDetails', ...Object.values(reads).flat()])].sort() };
}

/** Every parameter is given, and may be anything. */
const anything: JsonObject = new Proxy({}, { get: () => '*' });

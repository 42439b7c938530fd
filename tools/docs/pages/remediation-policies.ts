import type { Action, Family } from '../../../src/remediation/action.ts';
import { actions } from '../../../src/remediation/actions.generated.ts';
import { reads } from '../../../src/aws/world/reads.ts';
import { findCall } from '../../../src/remediation/find-call.ts';
import { needsOf } from '../../../src/remediation/plan/needs-of.ts';
import type { Page } from '../page.ts';
import { plannedCases } from '../planned-cases.ts';

/**
 * `policies/remediate-<family>.json`: what applying and rolling back the actions of one family takes, from the permissions
 * that their calls declare, the undo of their plans, and what is read to judge each step.
 */
export async function remediationPolicies(): Promise<Page[]> {
  const families = [...new Set(actions.map(({ family }) => family))].filter((family) => family !== 'guide').sort();
  return Promise.all(families.map(page));
}

async function page(family: Family): Promise<Page> {
  const own = actions.filter((action) => action.family === family && action.id !== 'revert');
  const changes = new Map<string, Set<string>>();
  const readings = new Set<string>(['iam:SimulatePrincipalPolicy', 'iam:GetRole']);
  for (const action of own) for (const { action: name, resource } of await permissionsOf(action, readings)) add(changes, resource, name);
  const statements = [...changes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([resource, names], index) => ({ Sid: `TrailwardChange${index + 1}`, Effect: 'Allow', Action: [...names].sort(), Resource: resource }));
  const read = { Sid: 'TrailwardRead', Effect: 'Allow', Action: [...readings].sort(), Resource: '*' };
  const document = { Version: '2012-10-17', Statement: [...statements, read] };
  return { path: `policies/remediate-${family}.json`, text: `${JSON.stringify(document, null, 2)}\n` };
}

/** Any account: who uses the policy puts in its own. */
const place = { account: '*', partition: 'aws' };

async function permissionsOf(action: Action, readings: Set<string>): Promise<{ action: string; resource: string }[]> {
  const found: { action: string; resource: string }[] = [];
  const see = (service: string, name: string) => {
    const record = findCall({ service, action: name });
    if (record === undefined) return;
    const resource = record.resource({}, place);
    for (const permission of record.permissions ?? [`${service}:${name}`]) found.push({ action: permission, resource });
  };
  for (const name of action.calls) see(...split(name));
  for (const plan of await plannedCases(action))
    for (const step of plan.steps) {
      if (step.kind === 'gate') continue;
      for (const { kind } of needsOf(step).entities) for (const permission of reads[kind] ?? []) readings.add(permission);
      for (const { service, action: name } of needsOf(step).calls) readings.add(`${prefixes[service] ?? service}:${readNames[name] ?? name}`);
      if (step.undo.kind === 'calls') for (const { service, action: name } of step.undo.calls) see(service, name);
    }
  return found;
}

/** Prefixes of permissions that are not the name of the service. */
const prefixes: Readonly<Record<string, string>> = { accessanalyzer: 'access-analyzer' };

/** Reads of S3 whose permissions have other names. */
const readNames: Readonly<Record<string, string>> = {
  HeadBucket: 'ListBucket',
  GetPublicAccessBlock: 'GetBucketPublicAccessBlock',
  GetBucketEncryption: 'GetEncryptionConfiguration',
};

function split(name: string): [service: string, action: string] {
  const colon = name.indexOf(':');
  return [name.slice(0, colon), name.slice(colon + 1)];
}

function add(changes: Map<string, Set<string>>, resource: string, name: string): void {
  changes.set(resource, (changes.get(resource) ?? new Set()).add(name));
}


import { reads } from '../../src/aws/world/reads.ts';
import { simulating } from '../../src/aws/world/simulated-permits.ts';
import type { Permission } from '../../src/remediation/call-record.ts';
import { findCall } from '../../src/remediation/find-call.ts';
import type { ActionNeeds } from './action-needs.ts';
import { anywhere, type CallNeeds, joinedNeeds } from './call-needs.ts';

/** A permission to change something. */
export interface Change extends Permission {
  /** The service that a role may be passed to, where it is one. */
  passedTo?: string;
}

/** What it takes to apply and to roll back some actions. */
export interface FamilyPermissions {
  /** Of the calls that change something, forward and back. */
  changes: readonly Change[];
  /** Of what is read before, between and after them, sorted. */
  reads: readonly string[];
}

/**
 * What some actions need, for every call that they declare: its own permission, what takes it back, and what is read to
 * judge both, as the cases show. Throws where no case of any action plans a call or one like it.
 */
export function familyPermissions(own: readonly ActionNeeds[], all: readonly ActionNeeds[]): FamilyPermissions {
  const changes = new Map<string, Change>();
  const reading = new Set(simulating);
  const change = (one: Change) => changes.set(`${one.action} ${one.resource} ${one.passedTo ?? ''}`, one);
  for (const { action, calls, beside } of own) {
    const needs = (name: string) => calls.get(name) ?? needsElsewhere(name, all);
    const back = action.calls.flatMap((name) => [...needs(name).undo]);
    for (const name of [...action.calls, ...back]) {
      const { kinds, asked, also } = needs(name);
      for (const one of ownPermissions(name)) change(one);
      for (const one of also)
        change(one.action === 'iam:PassRole' && name.startsWith('cloudtrail:') ? { ...one, passedTo: trailService } : one);
      for (const kind of kinds) for (const permission of readsOf(kind)) reading.add(permission);
      for (const permission of asked) reading.add(permission);
    }
    for (const one of beside) {
      if (one.resource === '*') reading.add(one.action);
      else change(one);
    }
  }
  return { changes: [...changes.values()], reads: [...reading].sort() };
}

/** As AWS limits it in its own AWSCloudTrail_FullAccess. */
const trailService = 'cloudtrail.amazonaws.com';

function ownPermissions(name: string): Permission[] {
  const [service = '', action = ''] = name.split(':');
  const record = findCall({ service, action });
  if (record === undefined) throw new Error(`${name} has no record in src/remediation/calls.`);
  const pattern = record.resource({}, anywhere);
  const resource = ownNames[pattern] ?? pattern;
  return (record.permissions ?? [name]).map((permission) => ({ action: permission, resource }));
}

/** What actions only make, under names that begin like this unless a parameter gives another: the bucket of a new trail. */
const ownNames: Readonly<Record<string, string>> = { 'arn:aws:s3:::*': 'arn:aws:s3:::trailward-logs-*' };

function readsOf(kind: string): readonly string[] {
  const found = Object.hasOwn(reads, kind) ? reads[kind] : undefined;
  if (found === undefined) throw new Error(`How to read ${kind} is not in src/aws/world/entity-readers.ts.`);
  return found;
}

/** What plans of other actions show of a call that an action may make and none of its own cases does. */
function needsElsewhere(name: string, all: readonly ActionNeeds[]): CallNeeds {
  const found = all.flatMap(({ calls }) => calls.get(name) ?? []);
  if (found.length > 0) return joinedNeeds(found);
  const like = holders.flatMap((holder) => {
    const [, before, own, after] = /^(iam:[A-Z][a-z]+)(User|Group|Role)(\w*)$/.exec(name) ?? [];
    if (own === undefined || own === holder) return [];
    const twins = all.flatMap(({ calls }) => calls.get(`${before}${holder}${after}`) ?? []);
    return twins.map((needs) => renamed(needs, holder, own));
  });
  if (like.length === 0) throw new Error(`No case of any action plans ${name}, so what takes it back is not known.`);
  return joinedNeeds(like);
}

const holders = ['User', 'Group', 'Role'] as const;

/** What is so for a user's call is so for the same call for a group or role. */
function renamed({ undo, kinds, asked, also }: CallNeeds, from: string, to: string): CallNeeds {
  return {
    undo: new Set([...undo].map((name) => name.replace(from, to))),
    kinds: new Set([...kinds].map((kind) => (kind === from.toLowerCase() ? to.toLowerCase() : kind))),
    asked,
    also,
  };
}

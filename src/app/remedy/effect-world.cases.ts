import { emptyState } from '../../account/empty-state.ts';
import { flattenOne } from '../../account/flatten.ts';
import type { AccountState, Entities } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { ApiCall } from '../../kernel/api-call.ts';
import { asObject, type JsonObject } from '../../kernel/json.ts';
import { findCall } from '../../remediation/find-call.ts';
import { carryOut } from '../../remediation/plan/carry-out.ts';
import type { EntityKey } from '../../remediation/plan/entity-key.ts';
import { placeOf } from '../../remediation/plan/place-of.ts';
import type { Sent, World } from '../ports/world.ts';

/** What may go wrong with one call. */
export type Fault = 'crash-before' | 'crash-after' | 'lost-answer' | 'not-reached' | 'throttled' | 'denied';

/** The process ends here, as by SIGKILL: whatever it held in memory is gone. */
export class Crash extends Error {}

/** An account in memory that carries calls out by the effects of the catalogue, shows them late, and fails when told to. */
export interface EffectWorld {
  world: World;
  /** The account as it really is. */
  state: () => AccountState;
  /** Somebody else changes something. */
  meddle: (call: ApiCall) => void;
  /** Calls that were carried out. */
  made: ApiCall[];
  /** Asked before each call. */
  fault: (call: ApiCall) => Fault | undefined;
  caller: { account: string; arn: string };
}

/** `now` is seconds of the test's own clock; `lag` is how long readers see what was before. */
export function effectWorld(start: AccountState, now: () => number, lag = 0): EffectWorld {
  const history: { at: number; state: AccountState }[] = [{ at: Number.NEGATIVE_INFINITY, state: start }];
  let serial = 0;
  const state = () => history.at(-1)?.state ?? start;
  const seen = () => history.findLast(({ at }) => at <= now() - lag)?.state ?? start;
  const change = (call: ApiCall): JsonObject => {
    const made = (name: string) => {
      serial += 1;
      return `${name.toUpperCase()}${String(serial).padStart(6, '0')}`;
    };
    const answer = findCall(call)?.answer?.(call.parameters, made, placeOf(call, { account: start.account, partition: 'aws' }));
    const options = { account: start.account, partition: 'aws', at: '2026-03-02T09:00:00Z', ...(answer === undefined ? {} : { answer }) };
    history.push({ at: now(), state: carryOut(state(), call, options).state });
    return answer ?? {};
  };
  const own: EffectWorld = {
    state,
    made: [],
    fault: () => undefined,
    caller: { account: start.account, arn: `arn:aws:iam::${start.account}:user/responder` },
    meddle: (call) => void change(call),
    world: {
      caller: async () => own.caller,
      read: async (entities) => ({ state: fragment(seen(), entities), absent: missing(seen(), entities), answers: new Map() }),
      ask: async () => ({ kind: 'unclear', reason: 'nothing but entities can be read' }),
      may: async () => undefined,
      send: async (call): Promise<Sent> => {
        const fault = own.fault(call);
        if (fault === 'crash-before') throw new Crash();
        if (fault === 'not-reached') return { kind: 'unclear', reason: 'HTTP 503' };
        if (fault === 'throttled')
          return { kind: 'refused', code: 'Throttling', message: 'Rate exceeded', requestId: 'r', throttled: true };
        if (fault === 'denied')
          return { kind: 'refused', code: 'AccessDenied', message: 'not authorized', requestId: 'r', throttled: false };
        const refusal = refused(call);
        if (refusal !== undefined) return { kind: 'refused', code: refusal, message: refusal, requestId: 'r', throttled: false };
        const answer = withSecret(call, change(call));
        own.made.push(call);
        if (fault === 'crash-after') throw new Crash();
        if (fault === 'lost-answer') return { kind: 'unclear', reason: 'timed out' };
        return { kind: 'done', requestId: `request-${own.made.length}`, answer };
      },
    },
  };
  return own;

  /** AWS refuses what contradicts the account; the account decides, not what readers see of it. */
  function refused(call: ApiCall): string | undefined {
    const answer = findCall(call)?.answer?.(call.parameters, (name) => name, placeOf(call, { account: start.account, partition: 'aws' }));
    const options = { account: start.account, partition: 'aws', at: '', ...(answer === undefined ? {} : { answer }) };
    const [contradiction] = carryOut(state(), call, options).contradictions;
    if (contradiction === undefined) return undefined;
    return /^(?:Delete|Detach|Remove)/.test(call.action) ? 'NoSuchEntity' : 'EntityAlreadyExists';
  }
}

/** Where answers hold secrets: member, and field. */
const secrets: Readonly<Record<string, readonly [string, string]>> = {
  CreateAccessKey: ['AccessKey', 'SecretAccessKey'],
  CreateVirtualMFADevice: ['VirtualMFADevice', 'Base32StringSeed'],
  CreateServiceSpecificCredential: ['ServiceSpecificCredential', 'ServicePassword'],
};

function withSecret(call: ApiCall, answer: JsonObject): JsonObject {
  const [member, field] = secrets[call.action] ?? [];
  if (member === undefined || field === undefined) return answer;
  return { ...answer, [member]: { ...asObject(answer[member]), [field]: 'canary-secret' } };
}

/** A state that holds just these entities, and the groups that their facts name. */
function fragment(whole: AccountState, entities: readonly EntityKey[]): AccountState {
  const nothing = emptyState(whole.account, 'it was not asked for');
  const asked = (kind: string) => entities.filter((one) => one.kind === kind).map(({ key }) => key);
  const only = <T>(kind: string, { by }: Entities<T>, { whole: known }: Entities<T>): Entities<T> => ({
    by: table(
      asked(kind)
        .flatMap((key) => [[key, by.get(key)] as const])
        .filter((entry): entry is readonly [string, T] => entry[1] !== undefined),
    ),
    whole: known,
  });
  return {
    ...nothing,
    at: whole.at,
    ...(asked('account').length === 0 ? {} : { alias: whole.alias, passwordPolicy: whole.passwordPolicy, settings: whole.settings }),
    ...(asked('root').length === 0 ? {} : { root: whole.root }),
    users: only('user', whole.users, nothing.users),
    groups: whole.groups,
    roles: only('role', whole.roles, nothing.roles),
    policies: only('policy', whole.policies, nothing.policies),
    instanceProfiles: only('instance-profile', whole.instanceProfiles, nothing.instanceProfiles),
    serverCertificates: only('server-certificate', whole.serverCertificates, nothing.serverCertificates),
    samlProviders: only('saml-provider', whole.samlProviders, nothing.samlProviders),
    oidcProviders: only('oidc-provider', whole.oidcProviders, nothing.oidcProviders),
    unassignedMfaDevices: only('mfa-device', whole.unassignedMfaDevices, nothing.unassignedMfaDevices),
    trails: only('trail', whole.trails, nothing.trails),
  };
}

function missing(whole: AccountState, entities: readonly EntityKey[]): EntityKey[] {
  return entities.filter(({ kind, key }) => flattenOne(whole, kind, key) === undefined);
}

import { describe, expect, it } from 'vitest';
import { emptyState } from '../../account/empty-state.ts';
import { absent, known, unknown } from '../../account/part.ts';
import type { AccountSettings, AccountState } from '../../account/state.ts';
import type { Json } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const [on, off] = [known(true, read), known(false, read)];

function account(settings: Partial<AccountSettings>): AccountState {
  const empty = emptyState('111122223333');
  return { ...empty, settings: { ...empty.settings, ...settings } };
}

const call = (name: string, enabledFeatures: Json = null) => ({ ...succeeded(name, {}, { enabledFeatures }), requestParameters: null });
const inverseOf = (before: AccountState, event: ReturnType<typeof call>) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);

describe.each([
  ['OrganizationsRootCredentialsManagement', 'organizationsRootCredentialsManagement'],
  ['OrganizationsRootSessions', 'organizationsRootSessions'],
  ['OutboundWebIdentityFederation', 'outboundWebIdentityFederation'],
] as const)('the switch %s', (word, setting) => {
  it('is turned', () => {
    for (const before of [on, off, absent(read), unknown('not collected')]) {
      expect(stateAfter(account({ [setting]: before }), call(`Enable${word}`)).state.settings[setting]).toMatchObject({ value: true });
      expect(stateAfter(account({ [setting]: before }), call(`Disable${word}`)).state.settings[setting]).toMatchObject({ value: false });
    }
  });
  it('comes back exactly', () => {
    const { before, back } = thereAndBack(account({ [setting]: off }), call(`Enable${word}`));
    expect(back).toEqual(before);
    const undone = inverseOf(account({ [setting]: on }), call(`Disable${word}`));
    expect(undone).toMatchObject({ calls: [{ service: 'iam', action: `Enable${word}`, parameters: {} }] });
  });
});

describe('central root access', () => {
  it('is left as it was by a call that changed nothing', () => {
    expect(inverseOf(account({ organizationsRootSessions: on }), call('EnableOrganizationsRootSessions'))).toEqual({
      kind: 'steps',
      calls: [],
    });
    const nothing = account({});
    for (const verb of ['Enable', 'Disable']) expect(inverseOf(nothing, call(`${verb}OrganizationsRootSessions`))?.kind).toBe('unknown');
  });
  it('says what became of the other feature', () => {
    const event = call('DisableOrganizationsRootSessions', ['RootCredentialsManagement']);
    const { state, contradictions } = stateAfter(account({ organizationsRootCredentialsManagement: off }), event);
    expect(state.settings).toMatchObject({
      organizationsRootCredentialsManagement: { value: true },
      organizationsRootSessions: { value: false },
    });
    expect(contradictions).toEqual(['Central management of root credentials was off in the state before, and the answer says on.']);
    const hostile = stateAfter(account({}), call('EnableOrganizationsRootSessions', 'RootCredentialsManagement'));
    expect(hostile.state.settings.organizationsRootCredentialsManagement.kind).toBe('unknown');
  });
});

describe('outbound federation', () => {
  it('cannot be turned to where it is', () => {
    const event = call('EnableOutboundWebIdentityFederation');
    const before = account({ outboundWebIdentityFederation: on });
    expect(stateAfter(before, event).contradictions).toEqual(['Outbound identity federation was on already.']);
    expect(inverseOf(before, event)?.kind).toBe('unknown');
    expect(inverseOf(account({}), event)).toMatchObject({ kind: 'steps', calls: [{ action: 'DisableOutboundWebIdentityFederation' }] });
  });
  it('may come back with another issuer', () => {
    expect(inverseOf(account({ outboundWebIdentityFederation: on }), call('DisableOutboundWebIdentityFederation'))?.kind).toBe('partly');
  });
});

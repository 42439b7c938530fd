import { describe, expect, it } from 'vitest';
import { blankInstanceProfile } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { InstanceProfile } from '../../account/entities.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const answer = {
  instanceProfile: {
    instanceProfileName: 'Web',
    instanceProfileId: 'AIPAEXAMPLE',
    path: '/x/',
    createDate: '2026-03-02T08:55:31Z',
    roles: [],
  },
};
const create = succeeded('CreateInstanceProfile', { instanceProfileName: 'Web', path: '/x/', tags: [{ key: 'team', value: 'a' }] }, answer);
const remove = succeeded('DeleteInstanceProfile', { instanceProfileName: 'WEB' });

function account(...profiles: InstanceProfile[]): AccountState {
  const by = table(profiles.map((profile) => [profile.name.toLowerCase(), profile]));
  return { ...emptyState('111122223333'), instanceProfiles: { by, whole: known(true, read) } };
}

const inverseOf = (before: AccountState, event: CloudTrailEvent) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);
const made = stateAfter(account(), create).state;

describe('CreateInstanceProfile', () => {
  it('makes an empty profile, and is undone by deleting it', () => {
    expect(stateAfter(account(), create).contradictions).toEqual([]);
    expect(made.instanceProfiles.by.get('web')).toMatchObject({
      name: 'Web',
      id: { value: 'AIPAEXAMPLE' },
      path: { value: '/x/' },
      created: { value: '2026-03-02T08:55:31Z' },
      tags: { items: { team: 'a' }, whole: { kind: 'known' } },
      role: { kind: 'absent' },
    });
    const { before, back } = thereAndBack(account(), create);
    expect(back).toEqual(before);
  });
  it('contradicts a profile of that name, whatever its case', () => {
    const before = account(blankInstanceProfile('WEB'));
    expect(stateAfter(before, create).contradictions).toEqual(['Instance profile Web exists already.']);
    expect(inverseOf(before, create)?.kind).toBe('unknown');
  });
  it('leaves open which profiles there are where the event names none', () => {
    for (const parameters of [{}, { omitted: true }, { instanceProfileName: [] }]) {
      const event = succeeded('CreateInstanceProfile', parameters);
      expect(stateAfter(account(), event).state.instanceProfiles.whole.kind).toBe('unknown');
      expect(inverseOf(account(), event)?.kind).toBe('unknown');
    }
  });
});

describe('DeleteInstanceProfile', () => {
  it('deletes, without regard to the case of the name, and comes back under another id', () => {
    expect(stateAfter(made, remove)).toMatchObject({ state: { instanceProfiles: { by: { size: 0 } } }, contradictions: [] });
    const parameters = { InstanceProfileName: 'Web', Path: '/x/', Tags: [{ Key: 'team', Value: 'a' }] };
    expect(inverseOf(made, remove)).toEqual({
      kind: 'partly',
      calls: [{ service: 'iam', action: 'CreateInstanceProfile', parameters }],
      lost: ['The unique id AIPAEXAMPLE: instances that had the old profile do not have the new one.'],
    });
  });
  it('contradicts a profile that is not there, or that holds a role', () => {
    const full = account({ ...blankInstanceProfile('Web'), path: known('/', read), role: known('App', read) });
    expect(stateAfter(full, remove).contradictions).toEqual(['Instance profile WEB still holds role App.']);
    expect(inverseOf(full, remove)).toMatchObject({
      kind: 'partly',
      lost: [
        'The unique id: instances that had the old profile do not have the new one.',
        'Tags that are not known.',
        'What the log does not show being taken away: role App.',
      ],
    });
    expect(stateAfter(account(), remove).contradictions).toEqual(['Instance profile WEB is not in the account.']);
  });
  it('is not brought back where the path is not known', () => {
    for (const before of [account(), account(blankInstanceProfile('web'))]) expect(inverseOf(before, remove)?.kind).toBe('unknown');
    for (const parameters of [{ omitted: true }, { instanceProfileName: null }])
      expect(stateAfter(made, succeeded('DeleteInstanceProfile', parameters)).state).toBe(made);
  });
});

import { describe, expect, it } from 'vitest';
import { stateToJson } from '../state-json.ts';
import { everyExport, exported, file, report } from './every-export.cases.ts';
import { type ExportFile, readExports } from './read-exports.ts';

const readAt = '2026-11-21T10:00:00Z';
const read = (...files: ExportFile[]) => readExports(files, { readAt });
const { details } = exported;
const [audit, ...policies] = details.Policies;

describe('two exports that contradict each other', () => {
  const document = { Version: '2012-10-17', Statement: [] };
  const versions = [{ ...audit.PolicyVersionList[0], Document: document }, audit.PolicyVersionList[1]];
  const other = { ...details, Policies: [{ ...audit, PolicyVersionList: versions }, ...policies] };

  it('leave the document of a policy version unknown, and name both files', () => {
    const { state, problems } = read(file('one.json', details), file('two.json', other));
    expect(problems).toEqual([
      {
        kind: 'disagreement',
        files: ['one.json', 'two.json'],
        reason: 'one.json and two.json do not agree on policy arn:aws:iam::111122223333:policy/audit: version v2: document.',
      },
    ]);
    const held = state.policies.by.get(audit.Arn)?.versions.items;
    expect(held?.['v2']?.document).toEqual({ kind: 'unknown', reason: 'the exports do not agree: one.json and two.json' });
    expect(held?.['v1']?.document.kind).toBe('known');
  });

  it('keep a user that one of two lists lacks, and say so', () => {
    const { state, problems } = read(file('d.json', details), file('u.json', { Users: exported.users.Users.slice(0, 1) }));
    expect(problems).toEqual([
      { kind: 'disagreement', files: ['d.json', 'u.json'], reason: 'd.json has user bob, which u.json does not list.' },
    ]);
    expect(state.users.by.has('bob')).toBe(true);
    expect(state.users.whole.kind).toBe('unknown');
  });

  it('leave out a tag on which they differ', () => {
    const [alice, bob] = details.UserDetailList;
    const user = { User: { ...alice, Tags: [{ Key: 'team', Value: 'red' }] } };
    const { state, problems } = read(file('d.json', { ...details, UserDetailList: [alice, bob] }), file('u.json', user));
    expect(problems).toMatchObject([{ kind: 'disagreement', reason: 'd.json and u.json do not agree on user alice: tag team.' }]);
    expect(state.users.by.get('alice')?.tags).toMatchObject({ items: {}, whole: { kind: 'unknown' } });
  });

  it('are no two exports when one is only written otherwise', () => {
    const spaced = `{ "Statement": ${JSON.stringify(audit.PolicyVersionList[0].Document.Statement)},\n  "Version": "2012-10-17" }`;
    const text = {
      ...details,
      Policies: [{ ...audit, PolicyVersionList: [{ ...versions[0], Document: spaced }, versions[1]] }, ...policies],
    };
    const { state, problems } = read(file('one.json', details), file('two.json', text));
    expect(problems).toEqual([]);
    expect(state.policies.by.get(audit.Arn)?.versions.items['v2']?.document).toMatchObject({ value: spaced });
  });
});

describe('exports of several accounts', () => {
  const foreign = JSON.parse(JSON.stringify(exported.accessKeys).replaceAll('Alice', 'eve'));
  const far = { VirtualMFADevices: [{ SerialNumber: 'arn:aws:iam::444455556666:mfa/far' }] };

  it('leave out the file of another account as a whole', () => {
    const { state, problems } = read(file('details.json', details), file('far.json', [far, foreign]));
    expect(problems).toEqual([
      {
        kind: 'other-account',
        files: ['details.json', 'far.json'],
        reason: 'far.json is of account 444455556666, and details.json is of 111122223333: it is left out as a whole.',
      },
    ]);
    expect(state.account).toBe('111122223333');
    expect(state.unassignedMfaDevices.by.size).toBe(0);
    expect(state.users.by.has('eve')).toBe(false);
  });

  it('leave out a file that names two accounts', () => {
    const { state, problems } = read(file('both.json', [details, far]), file('alias.json', exported.aliases));
    expect(problems).toMatchObject([
      { kind: 'other-account', files: ['both.json'], reason: expect.stringContaining('111122223333 and 444455556666') },
    ]);
    expect(state).toMatchObject({ account: '', alias: { kind: 'known' } });
  });

  it('leave out all when it cannot be told which is meant', () => {
    const near = { VirtualMFADevices: [{ SerialNumber: 'arn:aws:iam::111122223333:mfa/near' }] };
    const { state, problems } = read(file('far.json', far), file('near.json', near));
    expect(problems.map(({ kind, files }) => [kind, files])).toEqual([
      ['other-account', ['far.json', 'near.json']],
      ['other-account', ['far.json', 'near.json']],
    ]);
    expect(state).toMatchObject({ account: '' });
    expect(state.unassignedMfaDevices.by.size).toBe(0);
  });

  it('do not count the trail of an organisation, which belongs to its management account', () => {
    const trail = {
      ...exported.trails.trailList[0],
      IsOrganizationTrail: true,
      TrailARN: 'arn:aws:cloudtrail:eu-west-1:444455556666:trail/all',
    };
    expect(read(file('details.json', details), file('trails.json', { trailList: [trail] })).problems).toEqual([]);
  });
});

describe('the credential report', () => {
  it('gives way to live lists that do not have a user any more', () => {
    const { state, problems } = read(file('d.json', details), file('r.csv', report.replaceAll('bob', 'carol')));
    expect(problems).toEqual([
      {
        kind: 'outdated',
        files: ['d.json', 'r.csv'],
        reason: 'r.csv has user carol, which the newer d.json does not list any more: it is left out.',
      },
    ]);
    expect(state.users.by.has('carol')).toBe(false);
  });

  it('is not followed on a user that was deleted, and whose name another has now', () => {
    const { state, problems } = read(file('d.json', details), file('r.csv', report.replace('2024-02-02T03:04:05', '2023-02-02T03:04:05')));
    expect(problems).toMatchObject([
      { kind: 'outdated', files: ['r.csv'], reason: expect.stringContaining('a user bob created 2023-02-02T03:04:05Z') },
    ]);
    expect(state.users.by.get('bob')?.login.kind).toBe('unknown');
  });

  it('gives way to live lists on the status of a key, and says so', () => {
    const keys = { AccessKeyMetadata: [{ ...exported.accessKeys.AccessKeyMetadata[0], Status: 'Inactive' }] };
    const { state, problems } = read(file('k.json', keys), file('r.csv', report));
    expect(problems).toMatchObject([
      {
        kind: 'outdated',
        files: ['k.json', 'r.csv'],
        reason: 'r.csv contradicts k.json on user alice: access key AKIAALICE1EXAMPLE: status, and is older: it is not followed.',
      },
    ]);
    expect(state.users.by.get('alice')?.accessKeys.items['AKIAALICE1EXAMPLE']?.status).toMatchObject({ value: 'Inactive' });
  });
});

it('finds no disagreement between a state and the exports that it was read from', () => {
  const { state } = read(...everyExport);
  expect(read(...everyExport, file('saved.json', stateToJson(state))).problems).toEqual([]);
});

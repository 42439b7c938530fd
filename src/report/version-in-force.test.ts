import { expect, it } from 'vitest';
import { type ChangedFact, changedFacts } from '../kernel/changed-facts.ts';
import { versionInForce } from './version-in-force.ts';

const roles = { Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' };
const work = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
const v1 = { 'default version': 'v1', 'version v1 statement Roles': roles, 'version v1 statement Work': work };

it.each<[string, object, object, ChangedFact[]]>([
  [
    'a new version is shown by what it says otherwise',
    v1,
    { ...v1, 'default version': 'v2', 'version v2 statement Work': work },
    [
      { path: 'default version', before: 'v1', after: 'v2' },
      { path: 'in force, statement Roles', before: roles },
    ],
  ],
  [
    'so is an old one that comes into force again',
    { ...v1, 'default version': 'v2', 'version v2 statement Work': work },
    { ...v1, 'version v2 statement Work': work },
    [
      { path: 'default version', before: 'v2', after: 'v1' },
      { path: 'in force, statement Roles', after: roles },
    ],
  ],
  [
    'a version that is not in force stays whole',
    v1,
    { ...v1, 'version v2 statement Work': work },
    [{ path: 'version v2 statement Work', after: work }],
  ],
  ['all else is left alone', { path: '/' }, { path: '/a/' }, [{ path: 'path', before: '/', after: '/a/' }]],
])('%s', (_name, before, after, shown) => {
  const [was, is] = [before as Record<string, string>, after as Record<string, string>];
  expect(versionInForce(changedFacts(was, is), was, is)).toEqual(shown);
});

import { describe, expect, test } from 'vitest';
import { judge } from '../judge.ts';
import { siblingUnits } from './sibling-units.ts';

describe('passes', () => {
  test.each([
    ['src/catalogue/iam/UpdateUser.ts', `import { callIt } from '../words/call-it.ts';`],
    ['src/catalogue/iam/UpdateUser.ts', `import { defineEvent } from '../entry.ts';`],
    ['src/catalogue/iam/UpdateUser.ts', `await import('./UpdateUser.sample.json');`],
    ['src/catalogue/words/targets.ts', `import { a } from './call-it.ts';`],
    ['src/detection/detectors/self-grant/detector.ts', `import { a } from './is-self.ts';`],
    ['src/detection/detectors/self-grant/detector.test.ts', `import { cases } from '../new-key/cases.ts';`],
    ['src/detection/detector.ts', `import { a } from './detectors/self-grant/detector.ts';`],
    ['src/report/formats/json.ts', `import { a } from '../format.ts';`],
  ])('%s %s', (path, text) => {
    expect(judge(siblingUnits, path, text)).toEqual([]);
  });
});

describe('violations', () => {
  test.each([
    [
      'src/catalogue/iam/UpdateUser.ts',
      `import { UpdateGroup } from './UpdateGroup.ts';`,
      'src/catalogue/iam/UpdateUser',
      'src/catalogue/iam/UpdateGroup',
    ],
    [
      'src/catalogue/iam/UpdateUser.ts',
      `import { A } from '../sts/AssumeRole.ts';`,
      'src/catalogue/iam/UpdateUser',
      'src/catalogue/sts/AssumeRole',
    ],
    [
      'src/detection/detectors/a/detector.ts',
      `import type { B } from '../b/parts.ts';`,
      'src/detection/detectors/a',
      'src/detection/detectors/b',
    ],
    ['src/posture/checks/a/check.ts', `import { b } from '../b/check.ts';`, 'src/posture/checks/a', 'src/posture/checks/b'],
    [
      'src/remediation/actions/a/action.ts',
      `export { b } from '../b/action.ts';`,
      'src/remediation/actions/a',
      'src/remediation/actions/b',
    ],
    ['src/policy/escalation/a.ts', `import { b } from './b.ts';`, 'src/policy/escalation/a', 'src/policy/escalation/b'],
    ['src/report/formats/a.ts', `import { b } from './b.ts';`, 'src/report/formats/a', 'src/report/formats/b'],
  ])('%s %s', (path, text, unit, other) => {
    expect(judge(siblingUnits, path, text)).toEqual([`1: ${unit} may not import its sibling ${other}: move what they share up`]);
  });
});

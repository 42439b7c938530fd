import { expect, it } from 'vitest';
import { actions } from '../../src/remediation/actions.generated.ts';
import { backendOf } from './kit/backend-of.ts';
import { everyCase } from './kit/every-case.ts';
import { guidesOnly, leftOut } from './kit/left-out.ts';

const cases = await everyCase();
const proven = cases.filter(({ name }) => leftOut[name] === undefined);

it('every action is proven there and back on a backend, but for those that only guide people', () => {
  const shown = new Set(proven.map(({ action }) => action.id));
  expect(actions.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual(guidesOnly);
});

it('what is left out is a case that there is', () => {
  expect(Object.keys(leftOut).filter((name) => !cases.some((one) => one.name === name))).toEqual([]);
});

it('moto proves what calls other services than IAM, the wire fake the rest', () => {
  const onMoto = new Set(proven.filter((one) => backendOf(one) === 'moto').map(({ action }) => action.id));
  expect([...onMoto].sort()).toEqual([
    'create-trail',
    'deliver-to-log-group',
    'enable-log-validation',
    'encrypt-trail',
    'fix-event-selectors',
    'make-trail-multi-region',
    'set-alternate-contact',
    'start-logging',
  ]);
});

it('most of what is done comes back whole', () => {
  const whole = proven.filter(({ one }) => one.comesBack !== false);
  expect(whole.length).toBeGreaterThan(proven.length / 2);
  // What loses something does so by calls that AWS has no way back for.
  const losing = new Set(proven.filter(({ one }) => one.comesBack === false).map(({ action }) => action.id));
  expect([...losing].sort()).toMatchInlineSnapshot(`
    [
      "create-analyzer",
      "create-trail",
      "delete-access-key",
      "delete-expired-server-certificate",
      "delete-service-credential",
      "delete-signing-certificate",
      "delete-ssh-key",
      "delete-unused-policy",
      "delete-unused-principal",
      "deliver-to-log-group",
      "narrow-policy",
      "remove-empty-group",
      "remove-login-profile",
      "remove-policy-version",
      "remove-unassigned-mfa-device",
      "set-temporary-password",
    ]
  `);
});

import { expect, it } from 'vitest';
import { isCaller } from './is-caller.ts';

const iam = 'arn:aws:iam::111122223333:';
const sts = 'arn:aws:sts::111122223333:';

it.each<[string, string, boolean]>([
  [`${iam}user/alice`, `${iam}user/alice`, true],
  [`${iam}user/staff/alice`, `${iam}user/Alice`, true],
  [`${iam}role/ops/deploy`, `${sts}assumed-role/deploy/session`, true],
  [`${sts}assumed-role/deploy/one`, `${sts}assumed-role/deploy/two`, true],
  [`${iam}user/alice`, `${iam}user/bob`, false],
  [`${iam}user/alice`, `${iam}role/alice`, false],
  [`${iam}user/alice`, 'arn:aws:iam::999999999999:user/alice', false],
  [`${iam}root`, `${iam}root`, true],
  [`${iam}root`, `${sts}federated-user/alice`, false],
  ['alice', `${iam}root`, false],
])('%s is wanted, and %s comes: %s', (wanted, arn, is) => {
  expect(isCaller(wanted, arn)).toBe(is);
});

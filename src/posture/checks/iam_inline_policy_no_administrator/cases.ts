import { document, held, is, madeAccount, madeGroup, madeRole, madeUser } from '../../../account/cases.ts';
import type { CheckCase } from '../../cases.ts';
import { allOfIam, everything, everythingWithMfa, reading } from '../../policies.cases.ts';
import { denied, details, someOf } from '../../users.cases.ts';

const inline = (statements: readonly object[]) => held({ p: is(document(statements)) });
const user = (statements: readonly object[]) => madeAccount({ users: [madeUser('alice', { inline: inline(statements) })] });
const p = 'inline-policy user/alice/p';

export const cases: readonly CheckCase[] = [
  { name: 'little', state: user(reading), expect: { [p]: 'PASS' } },
  { name: 'everything', state: user(everything), expect: { [p]: 'FAIL' }, says: { [p]: 'Inline policy p of user alice' } },
  { name: 'all of IAM', state: user(allOfIam), expect: { [p]: 'FAIL' } },
  { name: 'with MFA', state: user(everythingWithMfa), expect: { [p]: 'FAIL' }, severity: { [p]: 'medium' } },
  {
    name: 'as GetUserPolicy has it, URL-encoded',
    state: madeAccount({ users: [madeUser('alice', { inline: held({ p: is(encodeURIComponent(document(everything))) }) })] }),
    expect: { [p]: 'FAIL' },
  },
  {
    name: 'of a group and of a role',
    state: madeAccount({
      groups: [madeGroup('admins', { inline: inline(everything) })],
      roles: [madeRole('deploy', { inline: inline(reading) })],
    }),
    expect: { 'inline-policy group/admins/p': 'FAIL', 'inline-policy role/deploy/p': 'PASS' },
  },
  {
    name: 'of a role of a permission set',
    state: madeAccount({
      roles: [
        madeRole('AWSReservedSSO_Admin_0123456789abcdef', {
          path: is('/aws-reserved/sso.amazonaws.com/'),
          inline: held({ AwsSSOInlinePolicy: is(document(everything)) }),
        }),
      ],
    }),
    expect: { 'inline-policy role/AWSReservedSSO_Admin_0123456789abcdef/AwsSSOInlinePolicy': 'NOT_APPLICABLE' },
  },
  { name: 'none', state: madeAccount({ users: [madeUser('alice')] }), expect: { 'account account': 'NOT_APPLICABLE' } },
  {
    name: 'document unknown',
    state: madeAccount({ users: [madeUser('alice', { inline: held({ p: denied('iam:GetUserPolicy') }) })] }),
    expect: { [p]: 'UNKNOWN' },
    missing: ['iam:GetUserPolicy'],
  },
  {
    name: 'others unknown',
    state: madeAccount({ users: [madeUser('alice', { inline: someOf(details, inline(everything)) })] }),
    expect: { [p]: 'FAIL', 'user alice': 'UNKNOWN' },
    missing: [details],
  },
  { name: 'unreadable', state: madeAccount({ users: [madeUser('alice', { inline: held({ p: is('{') }) })] }), expect: { [p]: 'UNKNOWN' } },
];

import { all, document, held, madeAccount, madeKey, madePolicy, madeUser } from '../../../src/account/cases.ts';
import type { AccountState } from '../../../src/account/state.ts';

/** A plan that makes something new: what `trailward plan` is given, and what is typed to go on with it. */
export interface Subject {
  name: string;
  plan: readonly string[];
  confirm: readonly string[];
}

const key = 'AKIAEXAMPLE000000001';
const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';

/** The account that the plans are for. */
export function accountOf(account: string): AccountState {
  const ofAws = { ...madePolicy('AdministratorAccess', [{ Effect: 'Allow', Action: '*', Resource: '*' }]), arn: administrator };
  const wide = madePolicy('wide', [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: '*' }]);
  const administrators = held({ [administrator]: 'AdministratorAccess' });
  const state = madeAccount({
    users: [
      madeUser('alice', { accessKeys: all(madeKey(key)), attached: administrators }),
      madeUser('chief', { accessKeys: all(madeKey('AKIAEXAMPLE00000CHIEF')), attached: administrators }),
    ],
    policies: [ofAws, { ...wide, arn: `arn:aws:iam::${account}:policy/wide` }],
  });
  return { ...state, account };
}

/** Plans of which a call that is made twice makes two of something. */
export function subjectsOf(account: string): Subject[] {
  const scoped = document([{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }]);
  return [
    { name: 'a key that is rotated', plan: ['rotate-access-key', '--target', `access-key:${key}`], confirm: ['alice'] },
    {
      name: 'an administrator that gets a policy of its own',
      plan: ['replace-administrator', '--target', 'user:alice', '--param', `document=${scoped}`, '--param', 'name=scoped'],
      confirm: ['alice', 'scoped'],
    },
    {
      name: 'a support role',
      plan: ['create-support-role', '--param', `principal=arn:aws:iam::${account}:user/alice`],
      confirm: ['SupportAccess'],
    },
    {
      name: 'a policy that is narrowed',
      plan: ['narrow-policy', '--target', `policy:arn:aws:iam::${account}:policy/wide`, '--param', 'actions=s3:PutObject'],
      confirm: ['wide'],
    },
  ];
}

import { account, document, held, is, madeGroup, madePolicy, none } from '../../../src/account/cases.ts';
import type { Group, Policy } from '../../../src/account/entities.ts';
import { at, type Moment } from './moment.ts';

const self = `arn:aws:iam::${account}:user/\${aws:username}`;
const device = `arn:aws:iam::${account}:mfa/*`;

/** What everybody may do for itself: read the rules, change the own password, and enrol a device. */
const selfService = [
  { Sid: 'Rules', Effect: 'Allow', Action: ['iam:GetAccountPasswordPolicy', 'iam:ListVirtualMFADevices'], Resource: '*' },
  {
    Sid: 'Own',
    Effect: 'Allow',
    Action: ['iam:ChangePassword', 'iam:GetUser', 'iam:ListMFADevices', 'iam:EnableMFADevice', 'iam:ResyncMFADevice'],
    Resource: self,
  },
  { Sid: 'Device', Effect: 'Allow', Action: 'iam:CreateVirtualMFADevice', Resource: device },
];
const buildTools = { Effect: 'Allow', Action: ['s3:PutObject', 's3:GetObject', 'ecr:*'], Resource: '*' };

/** The groups; their ids are `AGPAEXAMPLE` and the name. */
export function groups(): Group[] {
  const own = (...names: string[]) => held(Object.fromEntries(names.map((name) => [`arn:aws:iam::${account}:policy/${name}`, name])));
  return [
    madeGroup('administrators', { attached: held({ 'arn:aws:iam::aws:policy/AdministratorAccess': 'AdministratorAccess' }) }),
    madeGroup('developers', { attached: own('developer-tools', 'self-service') }),
    madeGroup('auditors', {
      attached: own('self-service'),
      inline: held({ read: is(document([{ Effect: 'Allow', Action: ['iam:Get*', 'iam:List*'], Resource: '*' }])) }),
    }),
  ];
}

/** The policies that the account made, and the one of AWS that it uses. */
export function policies(moment: Moment): Policy[] {
  const everything = document([{ Effect: 'Allow', Action: '*', Resource: '*' }]);
  const version = (number: number, created: string, text: string) => ({
    [`v${number}`]: { id: `v${number}`, created: is(created), document: is(text) },
  });
  return [
    madePolicy('build-tools', [], {
      id: is('ANPAEXAMPLEBUILDTOOLS'),
      created: is('2024-05-20T08:50:00Z'),
      defaultVersion: is(at(moment, 'v3', 'v4')),
      versions: held({
        ...version(1, '2024-05-20T08:50:00Z', document([{ ...buildTools, Action: 's3:*' }])),
        ...version(2, '2024-09-02T11:20:00Z', document([{ ...buildTools, Action: ['s3:*', 'ecr:*'] }])),
        ...version(3, '2025-04-14T15:05:00Z', document([buildTools])),
        ...at(moment, {}, version(4, '2026-03-03T02:13:05Z', everything)),
      }),
    }),
    madePolicy(
      'backup-writer',
      [
        {
          Effect: 'Allow',
          Action: ['s3:PutObject', 's3:ListBucket'],
          Resource: ['arn:aws:s3:::example-backups', 'arn:aws:s3:::example-backups/*'],
        },
      ],
      {
        id: is('ANPAEXAMPLEBACKUPWRIT'),
      },
    ),
    madePolicy(
      'developer-tools',
      [
        { Sid: 'Work', Effect: 'Allow', Action: ['lambda:*', 'logs:*', 's3:*', 'dynamodb:*'], Resource: '*' },
        { Sid: 'Roles', Effect: 'Allow', Action: ['iam:PassRole', 'iam:CreateRole', 'iam:DeleteRole'], Resource: '*' },
      ],
      { id: is('ANPAEXAMPLEDEVELOPERT') },
    ),
    madePolicy(
      'ci-boundary',
      [{ Effect: 'Allow', Action: ['lambda:*', 'cloudformation:*', 'iam:CreateRole', 'iam:PutRolePolicy'], Resource: '*' }],
      {
        id: is('ANPAEXAMPLECIBOUNDARY'),
      },
    ),
    madePolicy('self-service', selfService, { id: is('ANPAEXAMPLESELFSERVIC') }),
    madePolicy('AdministratorAccess', [{ Effect: 'Allow', Action: '*', Resource: '*' }], {
      arn: 'arn:aws:iam::aws:policy/AdministratorAccess',
      id: is('ANPAEXAMPLEADMINISTRA'),
      created: is('2015-02-06T18:39:46Z'),
      description: none,
    }),
  ];
}

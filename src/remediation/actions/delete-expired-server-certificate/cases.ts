import { is, madeAccount, madeCertificate, none } from '../../../account/cases.ts';
import type { ServerCertificate } from '../../../account/entities.ts';
import { unknown } from '../../../account/part.ts';
import { table } from '../../../account/table.ts';
import type { ActionCase } from '../../cases.ts';

const expired = (over: Partial<ServerCertificate> = {}) => madeCertificate('Web', { expires: is('2026-01-01T00:00:00Z'), ...over });
const account = (certificate: ServerCertificate) => madeAccount({ serverCertificates: [certificate] });
const target = 'server-certificate:web';
const gone = { target, expect: 'steps', steps: ['iam:DeleteServerCertificate'], risk: 'R3', comesBack: false } as const;
const unread = unknown('not read', 'elasticloadbalancing:DescribeListeners');
const listener = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/x/1/2';

export const cases: readonly ActionCase[] = [
  {
    ...gone,
    name: 'expired, and nothing serves it',
    state: account(expired()),
    says: ['The private key.'],
    parametersOf: [{ ServerCertificateName: 'Web' }],
  },
  { ...gone, name: 'bound to nothing, told in the other way', state: account(expired({ boundTo: none })) },
  {
    ...gone,
    name: 'what serves it could not be read, and somebody looked',
    state: account(expired({ boundTo: unread })),
    parameters: { unbound: 'true' },
    says: ['was said by whoever made this plan'],
  },
  {
    name: 'what serves it is not known',
    state: account(expired({ boundTo: unread })),
    target,
    expect: 'refused',
    says: ['aws elbv2 describe-listener-certificates', 'IAMCertificateId ASCAEXAMPLEWEB', '--param unbound=true'],
  },
  {
    name: 'one that a listener serves',
    state: account(expired({ boundTo: is([listener]) })),
    target,
    expect: 'refused',
    says: [listener, 'replace-server-certificate'],
  },
  {
    name: 'one that a listener serves, whatever is said',
    state: account(expired({ boundTo: is([listener]) })),
    target,
    parameters: { unbound: 'true' },
    expect: 'refused',
  },
  {
    name: 'one that is valid',
    state: account(madeCertificate('Web')),
    target,
    expect: 'refused',
    says: ['is valid until 2027-01-01T00:00:00Z'],
  },
  {
    name: 'one that is valid, whatever is said',
    state: account(madeCertificate('Web')),
    target,
    parameters: { unbound: 'true' },
    expect: 'refused',
  },
  { name: 'one in its last second', state: account(expired({ expires: is('2026-03-02T09:00:00Z') })), target, expect: 'refused' },
  { name: 'one whose end is not known', state: account(expired({ expires: unknown('not read') })), target, expect: 'refused' },
  { name: 'one whose end is no time', state: account(expired({ expires: is('soon') })), target, expect: 'refused' },
  { name: 'one that is not there', state: account(expired()), target: 'server-certificate:other', expect: 'nothing' },
  {
    name: 'an account whose certificates are not known',
    state: madeAccount({ over: { serverCertificates: { by: table<ServerCertificate>(), whole: unread } } }),
    target,
    expect: 'refused',
    says: ['Whether there is a server certificate web is not known'],
  },
  {
    name: 'a name that IAM never gave',
    state: account(madeCertificate('$(id)', { expires: is('2026-01-01T00:00:00Z') })),
    target: 'server-certificate:$(id)',
    expect: 'refused',
  },
];

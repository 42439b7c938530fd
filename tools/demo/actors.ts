import type { JsonObject } from '../../src/kernel/json.ts';

export interface DemoActor {
  arn: string;
  identity: JsonObject;
  address: string;
  agent: string;
  /** TLS version where it is not 1.3. */
  tls?: string;
}

const account = '111122223333';

/** Who acts in the demo. Every name, id and address is made up; addresses come from the documentation ranges. */
export const actors: Readonly<
  Record<'maria' | 'terraform' | 'renewal' | 'intruder' | 'intruderOldClient' | 'backdoor' | 'root', DemoActor>
> = {
  maria: user(
    'maria',
    'AIDAEXAMPLEMARIA00001',
    'ASIAEXAMPLEMARIA0001',
    '203.0.113.20',
    'Mozilla/5.0 (X11; Linux x86_64; rv:136.0) Gecko/20100101 Firefox/136.0',
    'true',
  ),
  terraform: role(
    'ci-deploy',
    'AROAEXAMPLEDEPLOY0001',
    'github-4711',
    '198.51.100.7',
    'APN/1.0 HashiCorp/1.0 Terraform/1.11.2 (+https://www.terraform.io) terraform-provider-aws/6.2.0',
  ),
  renewal: role(
    'certificate-renewal',
    'AROAEXAMPLERENEWAL001',
    'renewal',
    '198.51.100.9',
    'Boto3/1.40.11 md/Botocore#1.40.11 os/linux lang/python#3.13.4',
  ),
  intruder: user(
    'build-agent',
    'AIDAEXAMPLEBUILD00001',
    'AKIAEXAMPLEBUILD0001',
    '192.0.2.66',
    'aws-cli/2.27.41 md/awscrt#0.26.1 os/linux#6.8.0',
  ),
  intruderOldClient: {
    ...user('build-agent', 'AIDAEXAMPLEBUILD00001', 'AKIAEXAMPLEBUILD0001', '192.0.2.66', 'aws-sdk-go/1.4.2 (go1.7; linux; amd64)'),
    tls: 'TLSv1.1',
  },
  backdoor: user(
    'svc-backup',
    'AIDAEXAMPLESUPPORT001',
    'AKIAEXAMPLESUPPORT01',
    '192.0.2.66',
    'aws-cli/2.27.41 md/awscrt#0.26.1 os/linux#6.8.0',
    undefined,
    '/service/',
  ),
  root: {
    arn: `arn:aws:iam::${account}:root`,
    identity: { type: 'Root', principalId: account, arn: `arn:aws:iam::${account}:root`, accountId: account },
    address: '203.0.113.20',
    agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:136.0) Gecko/20100101 Firefox/136.0',
  },
};

function user(
  userName: string,
  principalId: string,
  accessKeyId: string,
  address: string,
  agent: string,
  mfa?: string,
  path = '/',
): DemoActor {
  const arn = `arn:aws:iam::${account}:user${path}${userName}`;
  const session =
    mfa === undefined ? {} : { sessionContext: { attributes: { creationDate: '2026-03-02T08:50:00Z', mfaAuthenticated: mfa } } };
  return { arn, identity: { type: 'IAMUser', principalId, arn, accountId: account, accessKeyId, userName, ...session }, address, agent };
}

function role(name: string, id: string, session: string, address: string, agent: string): DemoActor {
  const arn = `arn:aws:sts::${account}:assumed-role/${name}/${session}`;
  const issuer = { type: 'Role', principalId: id, arn: `arn:aws:iam::${account}:role/${name}`, accountId: account, userName: name };
  const sessionContext = { sessionIssuer: issuer, attributes: { creationDate: '2026-03-02T09:00:00Z', mfaAuthenticated: 'false' } };
  return {
    arn,
    identity: {
      type: 'AssumedRole',
      principalId: `${id}:${session}`,
      arn,
      accountId: account,
      accessKeyId: `ASIAEXAMPLE${name.slice(0, 8).toUpperCase().replace('-', '0')}1`,
      sessionContext,
    },
    address,
    agent,
  };
}

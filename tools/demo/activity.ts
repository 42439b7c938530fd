import type { JsonObject } from '../../src/kernel/json.ts';

const account = '111122223333';
const day = 86_400_000;

interface Worker {
  role: string;
  /** AROA…. */
  id: string;
  session: string;
  /** Hour of the day, UTC. */
  hour: number;
  /** Event source without `.amazonaws.com`, and name, of what it calls each time. */
  calls: readonly (readonly [source: string, name: string])[];
}

/** Roles at their ordinary work. What management events show of it: no object is read, no message sent. */
const workers: readonly Worker[] = [
  {
    role: 'nightly-reports',
    id: 'AROAEXAMPLENIGHTLY001',
    session: 'nightly-reports',
    hour: 1,
    calls: [
      ['ec2', 'DescribeNetworkInterfaces'],
      ['glue', 'GetTable'],
      ['athena', 'StartQueryExecution'],
      ['athena', 'GetQueryExecution'],
      ['dynamodb', 'DescribeTable'],
    ],
  },
  {
    role: 'data-platform',
    id: 'AROAEXAMPLEDATAPLAT01',
    session: 'scheduler',
    hour: 5,
    calls: [
      ['glue', 'StartJobRun'],
      ['glue', 'GetJobRun'],
      ['iam', 'ListRoles'],
    ],
  },
];

/** What the roles called, every other week from November to March. Made up, and the same whenever it is made. */
export function activity(): JsonObject[] {
  const records: JsonObject[] = [];
  for (let night = Date.parse('2025-11-17T00:00:00Z'); night <= Date.parse('2026-03-09T00:00:00Z'); night += 14 * day)
    for (const worker of workers)
      for (const [index, [source, name]] of worker.calls.entries())
        records.push(recordOf(worker, source, name, night + worker.hour * 3_600_000 + index * 7_000, records.length + 1));
  return records;
}

function recordOf({ role, id, session, hour }: Worker, source: string, name: string, time: number, serial: number): JsonObject {
  const own = (kind: number) => `de310000-${String(kind).padStart(4, '0')}-4000-8000-${String(serial).padStart(12, '0')}`;
  return {
    eventVersion: '1.11',
    userIdentity: {
      type: 'AssumedRole',
      principalId: `${id}:${session}`,
      arn: `arn:aws:sts::${account}:assumed-role/${role}/${session}`,
      accountId: account,
      accessKeyId: `ASIAEXAMPLE${id.slice(-9)}`,
      sessionContext: {
        sessionIssuer: { type: 'Role', principalId: id, arn: `arn:aws:iam::${account}:role/${role}`, accountId: account, userName: role },
        attributes: { creationDate: `${new Date(time).toISOString().slice(0, 10)}T0${hour}:00:00Z`, mfaAuthenticated: 'false' },
      },
    },
    eventTime: `${new Date(time).toISOString().slice(0, 19)}Z`,
    eventSource: `${source}.amazonaws.com`,
    eventName: name,
    awsRegion: source === 'iam' ? 'us-east-1' : 'eu-central-1',
    sourceIPAddress: '198.51.100.23',
    userAgent: 'Boto3/1.40.11 md/Botocore#1.40.11 os/linux lang/python#3.13.4',
    requestParameters: null,
    responseElements: null,
    requestID: own(1),
    eventID: own(2),
    readOnly: /^(Get|List|Describe)/.test(name),
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: account,
    eventCategory: 'Management',
  };
}

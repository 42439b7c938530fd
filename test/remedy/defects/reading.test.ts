import { describe, expect, it } from 'vitest';
import { is, madeAccount } from '../../../src/account/cases.ts';
import type { Analyzer } from '../../../src/account/surroundings.ts';
import { table } from '../../../src/account/table.ts';
import { assess } from '../../../src/app/assess.ts';
import { fakeAccount } from '../../../src/aws/collect/fake-account.test-kit.ts';
import { names, oneOfEverything } from '../../../src/aws/collect/one-of-everything.test-kit.ts';
import { useFake } from '../kit/use-fake.ts';
import { atATime } from './at-a-time.ts';

const now = '2026-03-02T09:00:00Z';

describe('defect 9, the credential report is asked for without end', () => {
  it.each(['STARTED', 'INPROGRESS'])('while it is %s there are fewer and fewer questions, and an end of them', async (State) => {
    const { collect, calls, clock } = await fakeAccount({ ...oneOfEverything(), 'iam:GenerateCredentialReport': { State } });
    const { problems } = await collect();
    const asked = calls.filter(({ permission }) => permission === 'iam:GenerateCredentialReport').length;
    const [first = 0] = clock.slept;
    expect(first).toBeGreaterThanOrEqual(1_000);
    for (const [index, wait] of clock.slept.entries()) expect(wait).toBeGreaterThanOrEqual(clock.slept[index - 1] ?? 0);
    expect(clock.slept.reduce((sum, wait) => sum + wait)).toBeLessThanOrEqual(120_000);
    expect(asked).toBe(clock.slept.length + 1);
    expect(problems).toContainEqual(expect.objectContaining({ call: 'iam:GenerateCredentialReport', code: 'Deadline' }));
  });

  it('without it nothing passes that only it tells', async () => {
    const { collect } = await fakeAccount({
      ...oneOfEverything(),
      'iam:GenerateCredentialReport': { State: 'INPROGRESS' },
      'iam:GetCredentialReport': { error: 'ReportInProgress' },
    });
    const { results } = assess((await collect()).state, { now, checks: ['iam_root_usage_avoided'] });
    expect(results.map(({ status }) => status)).toEqual(['UNKNOWN']);
  });
});

describe('defect 9, only the first page of certificates is read', () => {
  const certificate = (name: string, Expiration: string) => ({
    ServerCertificateName: name,
    ServerCertificateId: `ASCAEXAMPLE${name}`,
    Arn: `${names.iam}:server-certificate/${name}`,
    Path: '/',
    UploadDate: '2020-01-01T00:00:00Z',
    Expiration,
  });
  const [good, well] = ['good', 'well'].map((name) => certificate(name, '2027-01-01T00:00:00Z'));
  const all = [good, well, certificate('bad', '2025-01-01T00:00:00Z')];

  /** What is said of the certificates where each is on a page of its own, and what was asked for them. */
  async function told(lastPage: (page: object) => object) {
    const { collect, calls } = await fakeAccount({
      ...oneOfEverything(),
      'iam:ListServerCertificates': ({ input }) => {
        const at = Number(input['Marker'] ?? 0);
        const page = { ServerCertificateMetadataList: all.slice(at, at + 1) };
        return at + 1 < all.length ? { ...page, IsTruncated: true, Marker: String(at + 1) } : lastPage({ ...page, IsTruncated: false });
      },
      'iam:GetServerCertificate': ({ input }) => {
        const metadata = all.find((one) => one?.ServerCertificateName === input['ServerCertificateName']);
        return { ServerCertificate: { ServerCertificateMetadata: metadata, CertificateBody: '' } };
      },
    });
    const { results } = assess((await collect()).state, { now, checks: ['iam_server_certificate_not_expired'] });
    const lists = calls.filter(({ permission }) => permission === 'iam:ListServerCertificates').length;
    return { lists, statuses: Object.fromEntries(results.map(({ resource, status }) => [resource.name, status])) };
  }

  it('one that expired and is on the last page is found', async () => {
    expect(await told((page) => page)).toEqual({ lists: 3, statuses: { bad: 'FAIL', good: 'PASS', well: 'PASS' } });
  });

  it('where the last page cannot be read, it is not told that all is well', async () => {
    const { statuses } = await told(() => ({ error: 'AccessDenied' }));
    expect(Object.values(statuses)).toContain('UNKNOWN');
  });
});

describe('defect 16, any analyzer is taken for the one that looks outside', () => {
  const fake = useFake();
  const analyzer = (type: string, region = 'us-east-1', status = 'ACTIVE'): Analyzer => {
    const arn = `arn:aws:access-analyzer:${region}:111122223333:analyzer/${type.toLowerCase()}`;
    return { arn, region, type: is(type), status: is(status) };
  };
  const holding = (...list: readonly Analyzer[]) =>
    madeAccount({ over: { analyzers: { by: table(list.map((one) => [one.arn, one] as const)), whole: is(true) } } });
  const finding = 'accessanalyzer_external_enabled:region/us-east-1';

  it.each(['ACCOUNT_UNUSED_ACCESS', 'ORGANIZATION_UNUSED_ACCESS', 'ACCOUNT_INTERNAL_ACCESS', 'ORGANIZATION_INTERNAL_ACCESS'])(
    'an ACTIVE one of type %s alone fails, and the remedy makes one that looks outside',
    async (type) => {
      const { found, applied, statuses } = atATime(fake(), holding(analyzer(type)), now, 'every Region');
      expect((await statuses()).get(finding)).toBe('FAIL');
      const made = await found([finding]);
      if (made.kind !== 'plan') throw new Error(JSON.stringify(made));
      expect(made.plan.steps).toMatchObject([{ call: { action: 'CreateAnalyzer', parameters: { type: 'ACCOUNT' } } }]);
      expect((await applied(made.plan)).outcome).toEqual({ kind: 'applied' });
      expect(fake().fake.model.analyzers.map((one) => one['type'])).toEqual([type, 'ACCOUNT']);
      expect((await statuses()).get(finding)).toBe('PASS');
    },
  );

  it('one that looks outside and is not ACTIVE does not pass', async () => {
    const { statuses } = atATime(
      fake(),
      holding(analyzer('ACCOUNT', 'us-east-1', 'CREATING'), analyzer('ACCOUNT_UNUSED_ACCESS')),
      now,
      'every Region',
    );
    expect((await statuses()).get(finding)).toBe('FAIL');
  });
});

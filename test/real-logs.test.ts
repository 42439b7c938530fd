import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scan } from '../src/app/scan.ts';

const folder = '../shared/data/cloudtrail';
const present = existsSync(`${folder}/manifest.json`);

interface Manifest {
  datasets: Record<
    string,
    { files: number; events: number; uniqueEventIds: number; iam: { mutating: { total: number; successful: number } } }
  >;
}

describe.skipIf(!present)(`real logs${present ? '' : ` (skipped: there is no ${folder}; it is not part of a clone)`}`, () => {
  const manifest = present ? (JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Manifest) : { datasets: {} };

  it.each(Object.entries(manifest.datasets))(
    '%s: every event is accounted for, and every IAM write is a change',
    async (name, expected) => {
      const { input, changes } = await scan([`${folder}/${name}`]);
      const iam = changes.filter((change) => change.eventSource === 'iam.amazonaws.com');
      expect(input).toMatchObject({
        files: expected.files,
        events: expected.events,
        malformed: 0,
        duplicates: expected.events - expected.uniqueEventIds,
      });
      expect(iam).toHaveLength(expected.iam.mutating.total);
      expect(iam.filter((change) => change.outcome === 'succeeded')).toHaveLength(expected.iam.mutating.successful);
      for (const { summary } of iam) expect(summary).toMatch(/^[A-Z].*\.$/s);
    },
  );

  it('invictus: each attack gives a finding that names actor and target', async () => {
    const { findings } = await scan([`${folder}/invictus`]);
    const found = (detector: string, ...words: string[]) =>
      findings.filter((finding) => finding.detector === detector && words.every((word) => finding.title.includes(word)));
    const actor = 'user bert-jan';
    expect(found('credential-for-another-user', 'Console password', 'stratus-red-team-login-profile-user', actor)).toHaveLength(1);
    expect(found('credential-for-another-user', 'Access key', 'malicious-iam-user', actor)).toHaveLength(1);
    expect(found('credential-for-another-user', 'Access key', 'stratus-red-team-backdoor-u-user', actor)).toHaveLength(1);
    expect(found('administrator-granted', 'malicious-iam-user', actor).map(({ severity }) => severity)).toEqual(['high']);
    expect(
      found('trust-opened', 'stratus-red-team-backdoor-r-role', 'account 193672423079', actor).map(({ severity }) => severity),
    ).toEqual(['high']);
    expect(found('cloudtrail-weakened', 'stratus-red-team-ctes-trail', 'narrowed', actor).map(({ severity }) => severity)).toEqual([
      'high',
    ]);
    expect(found('cloudtrail-weakened', 'Attempt', 'stratus-red-team-ct-stop-trail', 'stopped', actor)).toHaveLength(1);
    expect(found('console-login-without-mfa', 'stratus-red-team-nmfalu')).toHaveLength(1);
  });

  it('invictus: what only Terraform did is low, or says so', async () => {
    const { findings, changes } = await scan([`${folder}/invictus`]);
    const agent = new Map(changes.map((change) => [change.eventId, change.actor.userAgent ?? '']));
    const byTerraform = findings.filter(({ eventIds }) => eventIds.every((id) => /terraform/i.test(agent.get(id) ?? '')));
    expect(byTerraform.length).toBeGreaterThan(0);
    for (const { severity, reasons } of byTerraform)
      expect(severity === 'low' || reasons.some((reason) => reason.includes('Terraform'))).toBe(true);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { madeAccount, madeUser } from '../../src/account/cases.ts';
import { type Answer, type Asked, fakeAws } from '../../src/aws/test-kit.ts';
import { buildPlan } from '../../src/remediation/plan/build-plan.ts';
import { runnable, runProgram, writeProgram } from './programs.ts';
import { draft, iam } from './story.ts';
import { useTools } from './use-tools.ts';

const account = '111122223333';
const role = `arn:aws:iam::${account}:role/we'ird/\`"\\app`;

const built = buildPlan({
  title: 'Wait until a role is quiet',
  state: madeAccount({ users: [madeUser('alice')] }),
  account,
  partition: 'aws',
  now: '2026-03-02T09:00:00Z',
  expires: '2099-01-01T00:00:00Z',
  origin: { kind: 'findings', findings: [] },
  drafts: [
    { title: 'It is quiet', why: 'It may be watched.', gate: { kind: 'quiet' as const, principal: role } },
    draft(iam('TagUser', { UserName: 'alice', Tags: [{ Key: 'k', Value: 'v' }] })),
  ].map((one) => ({ action: 'test', draft: one })),
});

const by = (userIdentity: object) => ({
  EventId: 'e',
  EventName: 'PutUserPolicy',
  EventTime: 1_767_225_600,
  CloudTrailEvent: JSON.stringify({ userIdentity, eventName: 'PutUserPolicy', requestParameters: { roleArn: role } }),
});
const another = by({ type: 'IAMUser', arn: `arn:aws:iam::${account}:user/bob` });
const itself = by({ type: 'IAMUser', arn: role });
const session = by({ arn: `arn:aws:sts::${account}:assumed-role/app/x`, sessionContext: { sessionIssuer: { type: 'Role', arn: role } } });

/** moto has no events to look up, so an answer of CloudTrail is made here. */
function answerWith(pages: readonly object[][]): (asked: Asked) => Answer {
  return ({ query, headers, body }) => {
    if (String(headers['x-amz-target']).endsWith('.LookupEvents')) {
      const page = Number(JSON.parse(body).NextToken ?? 0);
      const next = page + 1 < pages.length ? { NextToken: String(page + 1) } : {};
      return { headers: { 'content-type': 'application/x-amz-json-1.1' }, body: JSON.stringify({ Events: pages[page] ?? [], ...next }) };
    }
    const action = query.get('Action');
    const result =
      action === 'GetCallerIdentity'
        ? `<GetCallerIdentityResult><Account>${account}</Account><Arn>arn:aws:iam::${account}:user/me</Arn><UserId>x</UserId></GetCallerIdentityResult>`
        : '';
    return {
      headers: { 'content-type': 'text/xml' },
      body: `<${action}Response>${result}<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></${action}Response>`,
    };
  };
}

describe.each(runnable)('%s goes on only while CloudTrail tells of nothing by the principal', { timeout: 60_000 }, (language) => {
  const found = useTools();
  const folder = mkdtempSync(join(tmpdir(), 'trailward-quiet-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['nothing', [[]], 0],
    ['what others did', [[another], [another, another]], 0],
    ['what it did itself', [[another, itself]], 1],
    ['what a session of it did, on a later page', [[another], [], [session]], 1],
  ])('%s', async (_, pages, status) => {
    if (built.kind !== 'plan') throw new Error('no plan');
    const own = mkdtempSync(join(folder, 'run-'));
    const { endpoint, asked } = await fakeAws(answerWith(pages));
    const ended = await runProgram(found(), language, writeProgram(own, language, built.plan), { folder: own, endpoint });
    expect(ended, ended.printed).toMatchObject({
      status,
      printed: expect.stringContaining(status === 0 ? 'All 2 steps' : 'has acted since this was begun'),
    });
    if (status === 1) expect(ended.printed).toContain('PutUserPolicy');
    expect(asked.some(({ query }) => query.get('Action') === 'TagUser')).toBe(status === 0);
  });
});

import { type Unknown, unknown } from '../../account/part.ts';
import { apiAction } from './api-action.ts';
import { failureReason } from './ask.ts';
import type { Collector, Session } from './collector.ts';

const generate = apiAction('iam:GenerateCredentialReport');
const get = apiAction('iam:GetCredentialReport');

/** Milliseconds: of the first wait, of the longest, and of all together. AWS makes a report within seconds. */
const [firstWait, longestWait, deadline] = [1_000, 8_000, 120_000];

/**
 * The credential report, made anew when the last one is older than four hours; AWS makes none sooner. Its generated time
 * comes with it: what it tells was so then. Without the permission to make one, the last one is taken.
 */
export const credentialReport: Collector = {
  calls: [generate, get],
  async collect(session) {
    const { clients, ask } = session;
    const iam = await clients.iam();
    const made = await ask(generate, () => finished(session));
    const report = await ask(get, () => iam.getCredentialReport({}));
    if (report.kind === 'known' && report.value.Content !== undefined) {
      const { Content, ReportFormat, GeneratedTime } = report.value;
      return {
        exports: [{ name: get.permission, answer: { Content: Buffer.from(Content).toString('base64'), ReportFormat, GeneratedTime } }],
      };
    }
    const why: Unknown | undefined = made.kind === 'unknown' ? made : report.kind === 'unknown' ? report : undefined;
    return { missing: { [get.permission]: why ?? unknown(failureReason(get.permission, 'the report is empty')) } };
  },
};

/** Asks for the report until it is made. Rejects when it takes too long. */
async function finished({ clients, clock, signal }: Session): Promise<void> {
  const iam = await clients.iam();
  const until = clock.now() + deadline;
  for (let wait = firstWait; ; wait = Math.min(longestWait, wait * 2)) {
    const { State } = await iam.generateCredentialReport({});
    if (State === 'COMPLETE') return;
    if (clock.now() + wait > until) throw Object.assign(new Error('The credential report was not made in time'), { name: 'Deadline' });
    await clock.sleep(wait, signal);
  }
}

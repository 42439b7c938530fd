import { defineCheck, unknownResult } from '../../check.ts';
import { everyTrail } from '../../every-trail.ts';
import { evidence } from '../../evidence.ts';

export const check = defineCheck({
  id: 'cloudtrail_cloudwatch_logs',
  title: 'Every trail delivers to CloudWatch Logs as well',
  severity: 'low',
  severityReason: 'It is one of several ways to be warned in time, and the record in the bucket is complete without it.',
  about:
    'Whether a trail names a log group. When it last delivered there is not looked at, nor whether a filter or an alarm watches the group. A trail of the organisation is judged in the account that owns it. CIS dropped this after version 1.5; FSBP still asks for it.',
  why: 'Without a log group nothing raises an alarm while an attack is under way, unless another tool reads the bucket.',
  needs: ['trails.logGroup'],
  remediations: ['deliver-to-log-group'],
  controls: { 'CIS 1.5': ['3.4'], FSBP: ['CloudTrail.5'] },
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-5',
  ],
  inspect: ({ state }) =>
    everyTrail(state, ({ name, arn, logGroup }, resource) => {
      if (logGroup.kind === 'unknown') return unknownResult(resource, `trail ${name} delivers to CloudWatch Logs`, logGroup);
      const group = logGroup.kind === 'known' ? logGroup.value : '';
      return {
        resource,
        status: group === '' ? 'FAIL' : 'PASS',
        summary: group === '' ? `Trail ${name} delivers to no log group.` : `Trail ${name} delivers to log group ${group}.`,
        evidence: evidence(`trail ${arn} log group`, logGroup),
      };
    }),
});

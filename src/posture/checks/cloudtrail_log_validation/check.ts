import { defineCheck, unknownResult } from '../../check.ts';
import { everyTrail } from '../../every-trail.ts';
import { evidence } from '../../evidence.ts';

export const check = defineCheck({
  id: 'cloudtrail_log_validation',
  title: 'Every trail validates its log files',
  severity: 'medium',
  severityReason: 'Whoever can write to the bucket can change the record unseen, but needs that access first.',
  about:
    'Whether a trail delivers digest files, by which log files that were changed or removed are found out. A trail of the organisation is judged in the account that owns it.',
  why: 'After an incident nobody can tell whether the log files still say what CloudTrail wrote.',
  needs: ['trails.validation'],
  remediations: ['enable-log-validation'],
  controls: { 'CIS 1.5': ['3.2'], 'CIS 3.0': ['3.2'], 'CIS 5.0': ['3.2'], 'CIS 7.0': ['4.2'], FSBP: ['CloudTrail.4'] },
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-4',
  ],
  inspect: ({ state }) =>
    everyTrail(state, ({ name, arn, validation }, resource) => {
      if (validation.kind === 'unknown') return unknownResult(resource, `trail ${name} validates its log files`, validation);
      const isOn = validation.kind === 'known' && validation.value;
      return {
        resource,
        status: isOn ? 'PASS' : 'FAIL',
        summary: `Trail ${name} ${isOn ? 'validates' : 'does not validate'} its log files.`,
        evidence: evidence(`trail ${arn} log file validation`, validation, isOn),
      };
    }),
});

import { defineCheck, unknownResult } from '../../check.ts';
import { everyTrail } from '../../every-trail.ts';
import { evidence } from '../../evidence.ts';

export const check = defineCheck({
  id: 'cloudtrail_kms_encryption',
  title: 'Every trail encrypts its log files with a KMS key of yours',
  severity: 'medium',
  severityReason: 'S3 encrypts the log files anyway; a key of yours adds a second permission that a reader needs.',
  about:
    'Whether a trail names a KMS key. Without one its log files are encrypted by a key of S3, which does not count. Who may use the key is not looked at. A trail of the organisation is judged in the account that owns it.',
  why: 'Whoever gains read access to the bucket reads the whole record at once.',
  needs: ['trails.kmsKey'],
  remediations: ['encrypt-trail'],
  controls: { 'CIS 1.5': ['3.7'], 'CIS 3.0': ['3.5'], 'CIS 5.0': ['3.5'], 'CIS 7.0': ['4.5'], FSBP: ['CloudTrail.2'] },
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-2',
  ],
  inspect: ({ state }) =>
    everyTrail(state, ({ name, arn, kmsKey }, resource) => {
      if (kmsKey.kind === 'unknown') return unknownResult(resource, `trail ${name} encrypts its log files with a KMS key`, kmsKey);
      const key = kmsKey.kind === 'known' ? kmsKey.value : '';
      return {
        resource,
        status: key === '' ? 'FAIL' : 'PASS',
        summary:
          key === ''
            ? `Trail ${name} encrypts its log files with no KMS key of yours.`
            : `Trail ${name} encrypts its log files with KMS key ${key}.`,
        evidence: evidence(`trail ${arn} KMS key`, kmsKey),
      };
    }),
});

import { knownValue } from '../../../account/part.ts';
import { defineCheck, unknownResult } from '../../check.ts';
import { everyServerCertificate } from '../../every-server-certificate.ts';
import { evidence } from '../../evidence.ts';
import { inDays } from '../../in-days.ts';
import { notApplicable } from '../../not-applicable.ts';
import { secondsLeft } from '../../seconds-left.ts';

export const check = defineCheck({
  id: 'iam_server_certificate_not_expiring',
  title: 'No server certificate in IAM expires within 30 days',
  severity: 'medium',
  severityReason: 'Nothing is broken yet, but on the day that it expires every visitor gets a warning.',
  about:
    'How much time is left until a server certificate in IAM expires. Exactly as many days as the threshold are too few. IAM renews no certificates, other than ACM. One that has expired already is left to iam_server_certificate_not_expired.',
  why: 'The sites that use it stop working for their visitors when nobody replaces it in time.',
  needs: ['serverCertificates.expires'],
  thresholds: { days: { default: 30, unit: 'days', source: 'FSBP ACM.1, which asks it of certificates in ACM' } },
  remediations: ['replace-server-certificate'],
  controls: {},
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html'],
  inspect: ({ state, now, threshold }) =>
    everyServerCertificate(state, ({ name, expires }, resource) => {
      const [least, left] = [threshold('days'), secondsLeft(expires, now)];
      if (typeof left !== 'number') return unknownResult(resource, `server certificate ${name} expires within ${inDays(least)}`, left);
      const told = evidence(`server certificate ${name} expires`, expires);
      if (left < 0)
        return notApplicable(resource, `Server certificate ${name} expired ${knownValue(expires)}, which another check tells.`, told);
      const days = left / 86_400;
      return {
        resource,
        status: days > least ? 'PASS' : 'FAIL',
        summary: `Server certificate ${name} expires ${knownValue(expires)}, in ${inDays(Math.floor(days))}; more than ${inDays(least)} should be left.`,
        evidence: told,
      };
    }),
});

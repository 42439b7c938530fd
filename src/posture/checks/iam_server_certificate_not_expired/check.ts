import { knownValue } from '../../../account/part.ts';
import { certificateRemedies } from '../../certificate-remedies.ts';
import { defineCheck, unknownResult } from '../../check.ts';
import { everyServerCertificate } from '../../every-server-certificate.ts';
import { evidence } from '../../evidence.ts';
import { secondsLeft } from '../../seconds-left.ts';

export const check = defineCheck({
  id: 'iam_server_certificate_not_expired',
  title: 'IAM keeps no server certificate that has expired',
  severity: 'medium',
  severityReason: 'An expired certificate does no harm while it lies about, but one that is bound by mistake takes a site down.',
  about:
    'Whether the last second of validity of a server certificate in IAM is over; in that second it is still valid. IAM renews no certificates and does not delete them. Certificates in ACM are not looked at.',
  why: 'An expired certificate may be put on a load balancer by mistake, where every visitor gets a warning.',
  needs: ['serverCertificates.expires'],
  remediations: ['delete-expired-server-certificate', 'replace-server-certificate'],
  controls: { 'CIS 1.5': ['1.19'], 'CIS 3.0': ['1.19'], 'CIS 5.0': ['1.18'], 'CIS 7.0': ['2.17'] },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-26',
  ],
  inspect: ({ state, now }) =>
    everyServerCertificate(state, (certificate, resource) => {
      const { name, expires } = certificate;
      const left = secondsLeft(expires, now);
      if (typeof left !== 'number') return unknownResult(resource, `server certificate ${name} has expired`, left);
      const isOver = left < 0;
      return {
        resource,
        status: isOver ? 'FAIL' : 'PASS',
        summary: `Server certificate ${name} ${isOver ? 'expired' : 'is valid until'} ${knownValue(expires)}.`,
        evidence: evidence(`server certificate ${name} expires`, expires),
        ...(isOver ? { remediations: certificateRemedies(certificate) } : {}),
      };
    }),
});

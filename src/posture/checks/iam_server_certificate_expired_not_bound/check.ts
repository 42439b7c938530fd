import { knownValue } from '../../../account/part.ts';
import { defineCheck } from '../../check.ts';
import { everyServerCertificate } from '../../every-server-certificate.ts';
import { evidence } from '../../evidence.ts';
import { inAList } from '../../in-a-list.ts';
import { notKnown } from '../../not-known.ts';
import { secondsLeft } from '../../seconds-left.ts';

export const check = defineCheck({
  id: 'iam_server_certificate_expired_not_bound',
  title: 'No expired server certificate is still bound to anything',
  severity: 'high',
  severityReason: 'Whatever it serves is down for everybody who heeds the warning, and teaches the others not to.',
  about:
    'Whether a server certificate in IAM that has expired is still bound to a load balancer or a distribution. A certificate that has not expired passes, and so does one that is bound to nothing. IAM does not tell what a certificate is bound to: where nothing else told it, an expired one is UNKNOWN.',
  why: 'Visitors get a warning instead of the site, and deleting the certificate may stop the load balancer from taking traffic.',
  needs: ['serverCertificates.expires', 'serverCertificates.boundTo'],
  remediations: ['replace-server-certificate'],
  controls: {},
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteServerCertificate.html'],
  inspect: ({ state, now }) =>
    everyServerCertificate(state, ({ name, expires, boundTo }, resource) => {
      const left = secondsLeft(expires, now);
      const [ends, bound] = [
        evidence(`server certificate ${name} expires`, expires),
        evidence(`server certificate ${name} bound to`, boundTo),
      ];
      if (typeof left === 'number' && left >= 0)
        return { resource, status: 'PASS', summary: `Server certificate ${name} is valid until ${knownValue(expires)}.`, evidence: ends };
      const users = boundTo.kind === 'unknown' ? undefined : (knownValue(boundTo) ?? []);
      if (users?.length === 0)
        return { resource, status: 'PASS', summary: `Server certificate ${name} is bound to nothing.`, evidence: [...ends, ...bound] };
      if (typeof left === 'number' && users !== undefined)
        return {
          resource,
          status: 'FAIL',
          summary: `Server certificate ${name} expired ${knownValue(expires)} and is bound to ${inAList(users)}.`,
          evidence: [...ends, ...bound],
        };
      const whys = [left, boundTo].flatMap((part) => (typeof part === 'object' && part.kind === 'unknown' ? [part] : []));
      return notKnown(resource, `server certificate ${name} has expired and is still bound`, whys);
    }),
});

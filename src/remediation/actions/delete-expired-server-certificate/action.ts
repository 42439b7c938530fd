import { knownValue } from '../../../account/part.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { knownServerCertificate } from '../../known-server-certificate.ts';

export const action = defineAction({
  id: 'delete-expired-server-certificate',
  family: 'certificates',
  about:
    'Deletes one server certificate of IAM that has expired and that nothing serves. A load balancer that is still bound to a certificate may stop taking traffic once it is deleted, so what serves it must be known, or somebody must have looked and said so. A certificate that is still valid is never deleted.',
  reversal: 'Nothing brings it back, because IAM never gives a private key out. Whoever kept certificate and key can upload them again.',
  risk: 'R3',
  targets: ['server-certificate'],
  parameters: {
    unbound: {
      about: 'Say true where somebody has looked and nothing serves the certificate, because Trailward could not see it.',
      type: { kind: 'flag' },
      default: 'false',
    },
  },
  calls: ['iam:DeleteServerCertificate'],
  plan,
});

function plan({ state, target, now, parameter }: ActionContext): Proposal {
  const { serverCertificates } = state;
  if (serverCertificates.whole.kind === 'known' && serverCertificates.by.get(target.name.toLowerCase()) === undefined)
    return { kind: 'nothing', reason: `There is no server certificate ${target.name}.` };
  const found = knownServerCertificate(state, target.name);
  if (found.kind === 'refused') return found;
  const { name, id, expires, boundTo } = found.certificate;
  const called = `server certificate ${name}`;
  const end = knownValue(expires);
  if (end === undefined || Number.isNaN(Date.parse(end)))
    return { kind: 'refused', reason: `When ${called} expires is not known.`, instead: 'Read the account first: trailward collect.' };
  const replace = `trailward plan --action replace-server-certificate --target server-certificate:${name}`;
  // In its last second a certificate is still valid.
  if (!(secondsBetween(end, now) > 0))
    return { kind: 'refused', reason: `The ${called} is valid until ${end}.`, instead: `Replace it before then: ${replace}` };
  const servers = boundTo.kind === 'absent' ? [] : knownValue(boundTo);
  if (servers !== undefined && servers.length > 0)
    return {
      kind: 'refused',
      reason: `The ${called} is served by ${servers.slice(0, 5).join(', ')}.`,
      instead: `Give them another certificate first: ${replace}`,
    };
  const isSaid = servers === undefined && parameter('unbound') === 'true';
  if (servers === undefined && !isSaid) {
    const byId = knownValue(id) === undefined ? 'its id' : `IAMCertificateId ${knownValue(id)}`;
    return {
      kind: 'refused',
      reason: `What serves ${called} is not known.`,
      instead: `Look in every Region: aws elb describe-load-balancers, aws elbv2 describe-listeners and aws elbv2 describe-listener-certificates for its ARN, and aws cloudfront list-distributions for ${byId}; ${replace} gives a program for that. If nothing does, say so: --param unbound=true`,
    };
  }
  return {
    kind: 'steps',
    title: `Delete expired ${called}`,
    steps: [
      {
        title: `Delete ${called}, which expired at ${end}`,
        why: 'It may be put on a load balancer by mistake, where every visitor gets a warning.',
        call: { service: 'iam', action: 'DeleteServerCertificate', parameters: { ServerCertificateName: name } },
      },
    ],
    breaks: isSaid
      ? [`That nothing serves ${called} was said by whoever made this plan, and not seen. What does serve it may stop taking traffic.`]
      : [],
    notes: ['The private key is deleted with it. Make sure that somebody kept a copy if old traffic must ever be read.'],
  };
}

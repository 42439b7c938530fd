import type { ServerCertificate } from '../../../account/entities.ts';
import { knownValue } from '../../../account/part.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';
import { type ActionContext, defineAction, type Guide, type Proposal } from '../../action.ts';
import { knownServerCertificate } from '../../known-server-certificate.ts';
import { replacementCli } from './replacement-cli.ts';
import { replacementPython } from './replacement-python.ts';
import { type Server, serversOf } from './servers-of.ts';

export const action = defineAction({
  id: 'replace-server-certificate',
  family: 'guide',
  about:
    'Tells how to move load balancers and distributions from a server certificate in IAM to one in AWS Certificate Manager, Region by Region: get the new one, move each listener, check, and delete the old one only after that. A certificate that ACM issues renews itself. The private key of the old one cannot be read from IAM, so it must be at hand, or a new certificate is issued.',
  reversal: 'Nothing is changed by Trailward. A listener is given the old certificate again, as long as that is not deleted.',
  risk: 'R0',
  targets: ['server-certificate'],
  parameters: {},
  calls: [],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, target, now, partition } = context;
  const found = knownServerCertificate(state, target.name);
  if (found.kind === 'refused') return found;
  const { certificate } = found;
  const { name, id } = certificate;
  const servers = serversOf(certificate);
  const regions = [...new Set(servers?.map(({ region }) => region) ?? [])];
  const guide: Guide = {
    title: `Replace server certificate ${name} by one in AWS Certificate Manager`,
    forWhom:
      'whoever runs the load balancers and distributions, and may prove that the domain is theirs, or has the new certificate with its key',
    why: 'IAM renews no certificate and warns of none, and its private key was somewhere else before it was uploaded.',
    console: consoleSteps(name, servers, regions),
    cli: replacementCli(name, knownValue(id), regions),
    python: replacementPython(name, regions),
    notes: notesOn(certificate, now, partition),
  };
  return { kind: 'guide', guide };
}

function consoleSteps(name: string, servers: readonly Server[] | undefined, regions: readonly string[]): string[] {
  const places = regions.length === 0 ? 'each Region in which it is served' : regions.join(', ');
  return [
    ...(servers === undefined
      ? [
          `Find out what serves ${name}: in EC2, Load Balancers, look at the listeners of every load balancer, in every Region; in CloudFront look at the settings of every distribution. The commands below find them.`,
        ]
      : servers.length === 0
        ? [`Nothing is known to serve ${name}. Make sure of that with the commands below.`]
        : servers.map(({ arn, region }) => `In ${region}, ${arn} serves it.`)),
    `Open Certificate Manager in ${places}; for CloudFront that is us-east-1, whatever the origin. Choose Request a certificate, for the same host names, and validate it by DNS; or choose Import, with certificate, private key and chain.`,
    'Wait until its status is Issued.',
    'For an Application or Network Load Balancer: open EC2, then Load Balancers, choose it, then its listener of HTTPS or TLS. On the tab Certificates, add the new one, make it the default, and remove the old one from the list.',
    'For a Classic Load Balancer: open EC2, then Load Balancers, choose it, then the tab Listeners, then Manage listeners, and change the certificate of the listener.',
    'For CloudFront: open the distribution, choose Settings, then Edit, and choose the new one under Custom SSL certificate.',
    'Open each host name in a browser, and look that it shows the new certificate and no warning. Give clients that pin certificates the new one.',
    `Leave ${name} for a week, in which a listener can be given it again.`,
  ];
}

function notesOn({ name, expires, boundTo }: ServerCertificate, now: string, partition: string): string[] {
  const end = knownValue(expires);
  const left = end === undefined ? Number.NaN : secondsBetween(now, end);
  const notes = [
    Number.isNaN(left)
      ? `When ${name} expires is not known.`
      : left < 0
        ? `${name} expired at ${end}: whatever serves it shows a warning by now, so move that first.`
        : `${name} expires at ${end}, in ${Math.floor(left / 86_400)} days.`,
  ];
  if (boundTo.kind === 'unknown')
    notes.push('Trailward could not read what serves it. API Gateway, App Runner and other services may serve it too.');
  notes.push(
    'Renaming or moving a certificate changes its ARN and nothing else; it never renews it.',
    `Once it has expired and nothing serves it: trailward plan --action delete-expired-server-certificate --target server-certificate:${name}`,
  );
  if (partition === 'aws-cn')
    notes.push('In China, CloudFront takes no certificate of ACM: upload the new one to IAM there, and move the distribution to it.');
  return notes;
}

import type { ServerCertificate } from '../../../account/entities.ts';
import { knownValue } from '../../../account/part.ts';

/** What serves a certificate, and the Region that its replacement must be in. */
export interface Server {
  arn: string;
  region: string;
}

/** What is known to serve a certificate; undefined where that is not known. What is no ARN is left out. */
export function serversOf({ boundTo }: ServerCertificate): Server[] | undefined {
  if (boundTo.kind === 'absent') return [];
  return knownValue(boundTo)?.flatMap((arn): Server[] => {
    const [, service, region] = /^arn:[a-z-]+:([a-z0-9-]+):([a-z0-9-]*):\d{12}:[\w+=,.@:/-]+$/.exec(arn) ?? [];
    if (service === undefined) return [];
    // CloudFront has no Region in its ARNs, and takes certificates of ACM from us-east-1 only.
    return [{ arn, region: region === undefined || region === '' ? 'us-east-1' : region }];
  });
}

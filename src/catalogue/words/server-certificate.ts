import type { CloudTrailEvent } from '../../events/event.ts';
import type { Target } from '../../kernel/change.ts';
import { entity } from './targets.ts';

/** Server certificate stored in IAM, by `serverCertificateName` or by the metadata that an upload answers with. */
export function serverCertificateTarget(event: CloudTrailEvent): Target {
  return entity(event, 'server-certificate', 'serverCertificateName', 'serverCertificateMetadata', 'serverCertificateId');
}

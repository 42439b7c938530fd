import type { ServerCertificate } from '../account/entities.ts';
import type { RemediationId } from '../kernel/remediation.ts';

/** What fits an expired certificate: deleting it only where it is known to be bound to nothing, else moving what it serves first. */
export function certificateRemedies({ boundTo }: ServerCertificate): readonly RemediationId[] {
  if (boundTo.kind === 'unknown') return ['replace-server-certificate', 'delete-expired-server-certificate'];
  const isBound = boundTo.kind === 'known' && boundTo.value.length > 0;
  return isBound ? ['replace-server-certificate'] : ['delete-expired-server-certificate'];
}

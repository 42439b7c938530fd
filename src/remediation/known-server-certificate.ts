import type { ServerCertificate } from '../account/entities.ts';
import type { AccountState } from '../account/state.ts';
import type { Proposal } from './action.ts';

export type KnownServerCertificate = { kind: 'certificate'; certificate: ServerCertificate } | Extract<Proposal, { kind: 'refused' }>;

/** The server certificate of a name, or the refusal that none is known. */
export function knownServerCertificate({ serverCertificates }: AccountState, name: string): KnownServerCertificate {
  const certificate = serverCertificates.by.get(name.toLowerCase());
  if (certificate === undefined)
    return {
      kind: 'refused',
      reason:
        serverCertificates.whole.kind === 'known'
          ? `There is no server certificate ${name}.`
          : `Whether there is a server certificate ${name} is not known.`,
      instead: 'Look at trailward show, or read the account again: trailward collect.',
    };
  return /^[\w+=,.@-]{1,128}$/.test(certificate.name)
    ? { kind: 'certificate', certificate }
    : {
        kind: 'refused',
        reason: `${certificate.name} is no name that IAM gives to a server certificate.`,
        instead: 'Read the account again: trailward collect.',
      };
}

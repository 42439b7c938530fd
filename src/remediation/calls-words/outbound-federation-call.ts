import { type CallRecord, defineCall } from '../call-record.ts';
import { openPage } from './console-words.ts';
import { removePiece, resourcePiece } from './terraform-pieces.ts';

/** A call that turns outbound identity federation of the account on or off. */
export function outboundFederationCall(verb: 'Enable' | 'Disable'): CallRecord {
  const about = { type: 'aws_iam_outbound_web_identity_federation', called: ['account'] };
  return defineCall({
    service: 'iam',
    action: `${verb}OutboundWebIdentityFederation`,
    // Turned off, no principal gets tokens for outside services any more.
    risk: verb === 'Enable' ? 'R0' : 'R2',
    resource: () => '*',
    already: [verb === 'Enable' ? 'FeatureEnabled' : 'FeatureDisabled'],
    ...(verb === 'Enable'
      ? {
          binds: { IssuerIdentifier: 'IssuerIdentifier' },
          answer: (_, made) => ({ IssuerIdentifier: made('IssuerIdentifier') }),
        }
      : {}),
    console: () => [...openPage('IAM', 'Account settings'), `Under Outbound Identity Federation, choose ${verb}.`, 'Confirm.'],
    terraform: () =>
      verb === 'Enable' ? resourcePiece(about, {}) : removePiece(about, 'Without the resource outbound identity federation is off.'),
  });
}

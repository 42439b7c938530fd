import { actorInWords } from '../../../catalogue/sentence.ts';
import { defineDetector } from '../../detector.ts';
import { weakTransport } from '../../weak-transport.ts';

export const detector = defineDetector({
  id: 'insecure-transport',
  kind: 'all',
  title: 'Identity calls over weak or no TLS',
  about:
    'Identity changes were made over TLS below 1.2, or over a connection that CloudTrail records as having none. AWS endpoints have required TLS 1.2 since 2024, so this points to a very old client, a proxy that breaks TLS, or a private endpoint. An event without TLS details proves nothing and is not reported.',
  verify: [
    'Find the client by address and user agent, and update or replace it.',
    'If the address is a proxy, see who can read what passes it: credentials may have passed.',
  ],
  remediations: ['rotate-access-key'],
  attack: ['T1557', 'T1040'],
  inspect: (observations) => {
    const groups = Map.groupBy(
      observations.filter((o) => o.entry.kind !== 'read' && weakTransport(o.change.transport) !== undefined),
      (o) =>
        JSON.stringify([
          o.change.account,
          o.change.actor.arn,
          o.change.actor.name,
          o.change.actor.sourceIp ?? '',
          o.change.transport?.tlsVersion,
        ]),
    );
    return [...groups].flatMap(([key, [first, ...rest]]) => {
      if (first === undefined) return [];
      const weak = weakTransport(first.change.transport) ?? '';
      const from = first.change.actor.sourceIp === undefined ? '' : ` from ${first.change.actor.sourceIp}`;
      return [
        {
          evidence: [first, ...rest] as const,
          key,
          title: `Identity calls over ${weak} by ${actorInWords(first.change.actor)}${from}`,
          explanation: `${rest.length + 1} ${rest.length === 0 ? 'call was' : 'calls were'} made over ${weak}, the first: ${first.change.summary} Whoever sits between the client and AWS may read or alter such calls.`,
          severity: 'medium' as const,
          reasons: [`The connection used ${weak}.`],
        },
      ];
    });
  },
});

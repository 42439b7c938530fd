import { actorInWords } from '../../../catalogue/sentence.ts';
import { callIt } from '../../../catalogue/words/call-it.ts';
import { parameter } from '../../../events/fields.ts';
import { readPolicyDocument } from '../../../kernel/policy-document.ts';
import { type Severity, severityRank } from '../../../kernel/severity.ts';
import { type TrustOpening, trustOpenings } from '../../../policy/trust-openings.ts';
import { defineDetector } from '../../detector.ts';

const parameters: Readonly<Record<string, string>> = { CreateRole: 'assumeRolePolicyDocument', UpdateAssumeRolePolicy: 'policyDocument' };

export const detector = defineDetector({
  id: 'trust-opened',
  kind: 'each',
  title: 'Role trust opened to the outside',
  about:
    'A trust policy was written that lets somebody outside the account assume the role: anyone, another account, or every customer of a public identity provider. Conditions that tie the caller down (external id, organisation, principal ARN, subject) lower it.',
  verify: [
    'Find out who owns the account or provider that is let in, and whether a contract or a project asks for it.',
    'Look for AssumeRole on this role from outside since the change.',
    'Read what the role may do: that is what the outside gains.',
  ],
  remediations: ['tighten-trust', 'restore-trust', 'contain-principal'],
  attack: ['T1098.003', 'T1484.002', 'T1199'],
  inspect: (observation) => {
    const { change, event, entry } = observation;
    const name = change.eventSource === 'iam.amazonaws.com' ? parameters[entry.name] : undefined;
    if (name === undefined) return undefined;
    const reading = readPolicyDocument(parameter(event, name));
    if (reading.kind === 'unreadable') return undefined;
    const openings = trustOpenings(reading.statements, change.account);
    const worst = openings.toSorted((a, b) => severityRank(severityOf(b)) - severityRank(severityOf(a)))[0];
    if (worst === undefined) return undefined;
    return {
      evidence: [observation],
      title: `Trust of ${callIt(change.target)} opened to ${inWords(worst)} by ${actorInWords(change.actor)}`,
      explanation: `${change.summary} Whoever is let in receives the permissions of the role, from outside this account.`,
      severity: severityOf(worst),
      reasons: openings.map(reason),
    };
  },
});

function severityOf(opening: TrustOpening): Severity {
  const open = opening.limits.length === 0;
  if (opening.kind === 'anyone') return open ? 'critical' : 'medium';
  return opening.kind === 'foreign-account' && !open ? 'medium' : 'high';
}

function inWords(opening: TrustOpening): string {
  if (opening.kind === 'anyone') return 'anyone in AWS';
  return opening.kind === 'foreign-account'
    ? `account ${opening.account ?? opening.principal}`
    : `any customer of ${opening.principal.slice(opening.principal.lastIndexOf('/') + 1)}`;
}

function reason(opening: TrustOpening): string {
  const where = `Statement ${opening.statement + 1} lets in ${inWords(opening)} (${opening.principal})`;
  if (opening.kind === 'federation-without-subject') return `${where}, and no condition names the subject.`;
  return opening.limits.length === 0 ? `${where}, and no condition limits it.` : `${where}, limited by ${opening.limits.join(', ')}.`;
}

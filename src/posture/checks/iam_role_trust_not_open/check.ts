import type { Role } from '../../../account/entities.ts';
import { unknown } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import { readPolicyDocument } from '../../../kernel/policy-document.ts';
import type { RemediationId } from '../../../kernel/remediation.ts';
import { type TrustOpening, trustOpenings } from '../../../policy/trust-openings.ts';
import { whoseRole } from '../../../policy/whose-role.ts';
import { type CheckResult, defineCheck, unknownResult } from '../../check.ts';
import { everyEntity, orNothing } from '../../every-entity.ts';
import { evidence } from '../../evidence.ts';
import { inAList } from '../../in-a-list.ts';
import { notApplicable } from '../../not-applicable.ts';

export const check = defineCheck({
  id: 'iam_role_trust_not_open',
  title: 'No role may be assumed by just anybody',
  severity: 'critical',
  severityReason: 'Anybody with an AWS account of their own can have all that the role may do.',
  about:
    'Trust policies of roles. One fails that lets in every AWS principal, unless a condition ties the caller to an organisation, account, principal, source or network; with an external id or an address alone it fails as less severe. One fails, too, that lets in a public identity provider such as GitHub without a condition on the subject. Another account by name is not an opening, and is only named in the summary. A Deny in the same policy is not weighed. Roles linked to a service or made by IAM Identity Center are kept by AWS; one that bears a name of Control Tower is judged when it is open, since Control Tower opens none.',
  why: 'Such roles are found by trying names, with no account needed in yours and no credential of yours lost.',
  needs: ['roles.trust', 'roles.path'],
  remediations: ['tighten-trust', 'add-trust-condition', 'add-federation-condition'],
  controls: { 'CIS 7.0': ['2.21'] },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
  ],
  inspect: ({ state }) => {
    const results = everyEntity(state.roles, { kind: 'role', plural: 'roles' }, (role) => [judge(state, role)]);
    return orNothing(results, 'The account has no roles.', state.roles);
  },
});

function judge({ account }: AccountState, role: Role): CheckResult {
  const { name, trust } = role;
  const resource = { kind: 'role', name };
  const owner = whoseRole(role);
  const kept = owner.kind === 'foreign' ? notApplicable(resource, owner.words, evidence(`path of role ${name}`, role.path)) : undefined;
  if (kept !== undefined && !(owner.kind === 'foreign' && owner.by === 'control-tower')) return kept;
  const what = `role ${name} may be assumed by just anybody`;
  if (trust.kind === 'unknown') return unknownResult(resource, what, trust);
  const reading = readPolicyDocument(trust.kind === 'known' ? trust.value : undefined);
  if (reading.kind === 'unreadable') return unknownResult(resource, what, unknown(`its trust policy cannot be read: ${reading.reason}`));
  const openings = trustOpenings(reading.statements, account);
  const open = openings.filter(isOpen);
  const told = evidence(`openings in the trust policy of role ${name}`, trust, openings.map(plain));
  if (open.length === 0) {
    if (kept !== undefined) return kept;
    const others = openings.filter(({ kind }) => kind === 'foreign-account').map((one) => `account ${one.account ?? one.principal}`);
    const lets = others.length === 0 ? 'is not open' : `lets in ${inAList([...new Set(others)])}, and is not open otherwise`;
    return { resource, status: 'PASS', summary: `The trust policy of role ${name} ${lets}.`, evidence: told };
  }
  const denies = reading.statements.some(({ effect }) => effect === 'Deny') ? ' A Deny beside it is not weighed.' : '';
  const anyone = open.filter(({ kind }) => kind === 'anyone');
  const remediations: RemediationId[] = ['tighten-trust'];
  if (anyone.length > 0) remediations.push('add-trust-condition');
  if (anyone.length < open.length) remediations.push('add-federation-condition');
  return {
    resource,
    status: 'FAIL',
    summary: `The trust policy of role ${name} lets in ${inAList([...new Set(open.map(inWords))])}.${denies}`,
    evidence: told,
    remediations,
    ...(anyone.some(({ limits }) => limits.length === 0) ? {} : { severity: 'high' }),
  };
}

/** Keys by which a caller is tied to somebody in particular; an external id is a word, and an address is shared. */
const tying = /^aws:(?:principal(?:orgid|orgpaths|account|arn)|source(?:account|arn|orgid|vpc|vpce))$/;

function isOpen({ kind, limits }: TrustOpening): boolean {
  return kind === 'federation-without-subject' || (kind === 'anyone' && !limits.some((key) => tying.test(key)));
}

function inWords({ kind, principal, limits }: TrustOpening): string {
  if (kind === 'federation-without-subject') return `every user of ${principal}`;
  return limits.length === 0 ? `anybody (${principal})` : `anybody (${principal}) who meets ${inAList(limits)}`;
}

function plain({ kind, principal, statement, limits }: TrustOpening) {
  return { kind, principal, statement, limits };
}

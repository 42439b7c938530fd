import type { EvaluationResult } from '@aws-sdk/client-iam';
import type { Permit } from '../../app/ports/world.ts';
import { awsError } from '../aws-error.ts';
import { awsFailure } from '../aws-failure.ts';
import type { Clients } from '../clients.ts';
import { everyPage } from '../collect/every-page.ts';
import { whoCalls } from './who-calls.ts';

type Wanted = Omit<Permit, 'allowed'>;

/** The permissions that it takes to ask. */
export const simulating: readonly string[] = ['iam:GetRole', 'iam:SimulatePrincipalPolicy'];

/**
 * Whether the caller may make calls, as SimulatePrincipalPolicy sees it. A denial that hangs on what the simulation does not
 * know, such as MFA, is left out. Root may do everything. Undefined when it cannot be asked, or the answer leaves
 * one out. Rejects when the credentials are no good.
 */
export async function simulatedPermits(clients: Clients, permissions: readonly Wanted[]): Promise<readonly Permit[] | undefined> {
  const { arn } = await whoCalls(clients);
  if (arn.endsWith(':root')) return permissions.map((wanted) => ({ ...wanted, allowed: true }));
  try {
    const principal = await principalOf(arn, clients);
    return principal === undefined ? undefined : await simulated(principal, permissions, clients);
  } catch (cause) {
    if (awsError(cause).kind === 'credentials') throw awsFailure('AWS did not say what the caller may do', cause);
    return undefined;
  }
}

/** The user or role whose policies count; the ARN of a session leaves out the path of its role. */
async function principalOf(arn: string, clients: Clients): Promise<string | undefined> {
  if (/^arn:[^:]+:iam::\d+:user\//.test(arn)) return arn;
  const role = /^arn:[^:]+:sts::\d+:assumed-role\/([^/]+)\//.exec(arn)?.[1];
  if (role === undefined) return undefined;
  const iam = await clients.iam();
  return (await iam.getRole({ RoleName: role })).Role?.Arn;
}

/** One simulation a resource, one after the other: each crosses all its actions with all its resources. */
async function simulated(principal: string, permissions: readonly Wanted[], clients: Clients): Promise<readonly Permit[] | undefined> {
  const iam = await clients.iam();
  const allowed = new Map<string, boolean | 'unsure'>();
  for (const [resource, wanted] of Map.groupBy(permissions, (one) => one.resource)) {
    const asked = { PolicySourceArn: principal, ActionNames: [...new Set(wanted.map(({ action }) => action))], ResourceArns: [resource] };
    const results = await everyPage(
      (page) => iam.simulatePrincipalPolicy({ ...asked, ...page }),
      (page) => page.EvaluationResults,
    );
    for (const result of results)
      allowed.set(keyOf(result.EvalActionName ?? '', resource), isUnsure(result, resource) ? 'unsure' : isAllowed(result));
  }
  const permits = permissions.flatMap(({ action, resource }) => {
    const answer = allowed.get(keyOf(action, resource));
    return answer === undefined ? [] : [{ action, resource, allowed: answer }];
  });
  if (permits.length < permissions.length) return undefined;
  return permits.filter((permit): permit is Permit => permit.allowed !== 'unsure');
}

/** A denial that may be none when the call is made: it hangs on MFA and the like, or on the path in the ARN, which is not known. */
function isUnsure(result: EvaluationResult, resource: string): boolean {
  const isPattern = resource !== '*' && resource.includes('*');
  return !isAllowed(result) && (isPattern || (result.MissingContextValues ?? []).length > 0);
}

function isAllowed({ EvalDecision, OrganizationsDecisionDetail, PermissionsBoundaryDecisionDetail }: EvaluationResult): boolean {
  const isLimited =
    OrganizationsDecisionDetail?.AllowedByOrganizations === false ||
    PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary === false;
  return EvalDecision === 'allowed' && !isLimited;
}

/** IAM writes actions in whatever case. */
function keyOf(action: string, resource: string): string {
  return `${action.toLowerCase()} ${resource}`;
}

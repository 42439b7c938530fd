import type { Change, FamilyPermissions } from './family-permissions.ts';

/** A policy as IAM takes it. */
export interface PolicyDocument {
  Version: '2012-10-17';
  Statement: readonly Statement[];
}

interface Statement {
  Sid: string;
  Effect: 'Allow';
  Action: readonly string[];
  Resource: string;
  Condition?: { StringEquals: { 'iam:PassedToService': string } };
}

/** Characters of a managed policy at most, white space not counted: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html. */
export const managedPolicySize = 6_144;

/**
 * Permissions as managed policies: a statement for each kind of resource, and one for what is read. One policy where they
 * fit into it; otherwise as many as it takes, of which all are needed.
 */
export function policyDocuments({ changes, reads }: FamilyPermissions): PolicyDocument[] {
  const statements = [...changeStatements(changes), { Sid: 'TrailwardRead', Effect: 'Allow' as const, Action: reads, Resource: '*' }];
  const documents: Statement[][] = [[]];
  for (const statement of statements) {
    const last = documents.at(-1) ?? [];
    if (last.length > 0 && sizeOf({ Version: '2012-10-17', Statement: [...last, statement] }) > managedPolicySize)
      documents.push([statement]);
    else last.push(statement);
  }
  return documents.map((Statement) => ({ Version: '2012-10-17', Statement }));
}

/** Characters that count. */
export function sizeOf(document: PolicyDocument): number {
  return JSON.stringify(document).length;
}

function changeStatements(changes: readonly Change[]): Statement[] {
  const groups = Map.groupBy(changes, ({ action, resource, passedTo }) => `${sidOf(action, resource)} ${resource} ${passedTo ?? ''}`);
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  const taken = new Map<string, number>();
  return sorted.flatMap(([, all]) => {
    const [first] = all;
    if (first === undefined) return [];
    const sid = sidOf(first.action, first.resource);
    const count = (taken.get(sid) ?? 0) + 1;
    taken.set(sid, count);
    const actions = [...new Set(all.map(({ action }) => action))].sort();
    return [
      { Sid: count === 1 ? sid : `${sid}${count}`, Effect: 'Allow', Action: actions, Resource: first.resource, ...passedOnlyTo(first) },
    ];
  });
}

function passedOnlyTo({ passedTo }: Change): Pick<Statement, 'Condition'> {
  return passedTo === undefined ? {} : { Condition: { StringEquals: { 'iam:PassedToService': passedTo } } };
}

/** `arn:aws:iam::*:user/*` gives `TrailwardChangeIamUser`. Passing a role stands alone, because it is the first to be cut down. */
function sidOf(action: string, resource: string): string {
  if (action === 'iam:PassRole') return 'TrailwardPassRole';
  if (resource === '*') return 'TrailwardChangeAccount';
  const [, , service = '', , , ...rest] = resource.split(':');
  const kind = service === 's3' ? 'bucket' : (/^[a-z-]+/.exec(rest.join(':'))?.[0] ?? '');
  return `TrailwardChange${camel(service)}${camel(kind)}`;
}

/** A Sid has letters and digits only. */
function camel(text: string): string {
  return text.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()).replace(/[^A-Za-z0-9]/g, '');
}

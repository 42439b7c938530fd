import type { Permission } from '../../src/remediation/call-record.ts';
import type { FamilyPermissions } from './family-permissions.ts';

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

function changeStatements(changes: readonly Permission[]): Statement[] {
  const byResource = Map.groupBy(changes, ({ resource }) => resource);
  const named = [...byResource].map(([resource, all]) => ({
    Sid: sidOf(resource),
    Resource: resource,
    Action: [...new Set(all.map(({ action }) => action))].sort(),
  }));
  const sorted = named.sort((a, b) => (`${a.Sid} ${a.Resource}` < `${b.Sid} ${b.Resource}` ? -1 : 1));
  return sorted.map(({ Sid, Action, Resource }, index) => {
    const before = sorted.slice(0, index).filter((one) => one.Sid === Sid).length;
    return { Sid: before === 0 ? Sid : `${Sid}${before + 1}`, Effect: 'Allow', Action, Resource };
  });
}

/** `arn:aws:iam::*:user/*` gives `TrailwardChangeIamUser`; a Sid has letters and digits only. */
function sidOf(resource: string): string {
  const [, , service = 'account', , , ...rest] = resource.split(':');
  const kind = service === 's3' ? 'bucket' : (/^[a-z-]+/.exec(rest.join(':'))?.[0] ?? '');
  return `TrailwardChange${camel(service)}${camel(kind)}`;
}

function camel(text: string): string {
  return text.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()).replace(/[^A-Za-z0-9]/g, '');
}

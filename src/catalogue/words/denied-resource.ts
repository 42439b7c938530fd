import type { CloudTrailEvent } from '../../events/event.ts';

/** Kinds as IAM's messages and ARNs write them, and as targets call them. */
const kinds: Readonly<Record<string, string>> = {
  user: 'user',
  role: 'role',
  group: 'group',
  policy: 'policy',
  mfa: 'mfa-device',
  'mfa device': 'mfa-device',
  'instance profile': 'instance-profile',
  'instance-profile': 'instance-profile',
  'server certificate': 'server-certificate',
  'server-certificate': 'server-certificate',
  'saml-provider': 'saml-provider',
  'oidc-provider': 'oidc-provider',
};

const named = /on resource: "?(?:(user|role|group|policy|mfa device|instance profile|server certificate) )?([^\s",]+)/;

/**
 * The resource that AWS's access-denied message names: `…is not authorized to perform: iam:DeleteUser on resource:
 * user bob…` or `…on resource: arn:aws:iam::111122223333:user/bob because…`. Undefined when it names none, or one of
 * another kind than `kind`, as a denied iam:PassRole names the role.
 */
export function deniedResource(event: CloudTrailEvent, kind?: string): { name: string; arn?: string } | undefined {
  const message = event.errorMessage;
  if (message === undefined || message.length > 4_096) return undefined;
  const found = named.exec(message);
  const [word, resource] = [found?.[1], found?.[2]];
  if (resource === undefined) return undefined;
  if (!resource.startsWith('arn:')) return word === undefined || !fits(word, kind) ? undefined : { name: resource };
  const type = /^arn:[^:]*:iam::[^:]*:([^/:]+)/.exec(resource)?.[1];
  if (type !== undefined && !fits(type, kind)) return undefined;
  const name = resource.slice(Math.max(resource.lastIndexOf('/'), resource.lastIndexOf(':')) + 1);
  return { name: name.includes('*') ? '' : name, arn: resource };
}

function fits(word: string, kind: string | undefined): boolean {
  return kind === undefined || kinds[word] === undefined || kinds[word] === kind;
}

import type { Target, TargetKind } from './action.ts';

const kinds: ReadonlySet<string> = new Set<TargetKind>([
  'account',
  'root',
  'user',
  'group',
  'role',
  'policy',
  'inline-policy',
  'access-key',
  'mfa-device',
  'ssh-key',
  'signing-certificate',
  'service-credential',
  'server-certificate',
  'instance-profile',
  'saml-provider',
  'oidc-provider',
  'trail',
  'event',
]);

/**
 * A target as `--target` takes it: `account`, `root`, `<kind>:<name>`, and `inline-policy:<user|group|role>/<entity>/<policy>`.
 * A credential may name its owner, `access-key:alice/AKIA…`. Undefined when it is none.
 */
export function parseTarget(text: string): Target | undefined {
  if (text === 'account' || text === 'root') return { kind: text, name: text };
  const colon = text.indexOf(':');
  const [kind, name] = [text.slice(0, colon), text.slice(colon + 1)];
  if (colon < 0 || name === '' || !isKind(kind)) return undefined;
  if (kind === 'inline-policy') return inlinePolicy(name);
  const slash = name.lastIndexOf('/');
  if (slash > 0 && ['access-key', 'ssh-key', 'signing-certificate', 'service-credential'].includes(kind))
    return { kind, name: name.slice(slash + 1), owner: { kind: 'user', name: name.slice(0, slash) } };
  return { kind, name };
}

function inlinePolicy(path: string): Target | undefined {
  const [owner, entity, ...rest] = path.split('/');
  const name = rest.join('/');
  if ((owner !== 'user' && owner !== 'group' && owner !== 'role') || entity === undefined || entity === '' || name === '') return undefined;
  return { kind: 'inline-policy', name, owner: { kind: owner, name: entity } };
}

function isKind(word: string): word is TargetKind {
  return kinds.has(word);
}

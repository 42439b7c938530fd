import type { Target } from '../../kernel/change.ts';

/** What to call a target in a sentence: `user alice`, `an unnamed role`, `the root user`. */
export function callIt(target: Target): string {
  const kind = target.kind.replaceAll('-', ' ').replace(/^(mfa|saml|oidc)\b/, (word) => word.toUpperCase());
  if (target.kind === 'root') return 'the root user';
  if (target.kind === 'account') return target.name === '' ? 'the account' : `account ${target.name}`;
  if (target.name === '') return `${/^([aeio]|MFA|SAML|OIDC)/.test(kind) ? 'an' : 'a'} ${kind} that the event does not name`;
  return `${kind} ${target.name}`;
}

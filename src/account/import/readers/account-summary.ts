import { asObject } from '../../../kernel/json.ts';
import { wholeMembers } from '../../members.ts';
import { known, unknown } from '../../part.ts';
import type { Reader } from '../reader.ts';
import { rootHasMfa } from '../root-mfa.ts';

/** `aws iam get-account-summary`: counters and quotas, and what root has. It does not name the account. */
export const accountSummary: Reader = {
  source: 'iam:GetAccountSummary',
  matches: (json) => asObject(json.SummaryMap) !== undefined,
  read: (json, into) => {
    const { read } = into;
    const counters = new Map<string, number>();
    for (const [name, value] of Object.entries(asObject(json.SummaryMap) ?? {})) {
      if (typeof value === 'number' && Number.isFinite(value)) counters.set(name, value);
      else into.problem('unreadable', `The counter ${name} is not a number.`);
    }
    into.account.summary = known(Object.fromEntries([...counters].sort(([a], [b]) => (a < b ? -1 : 1))), read);
    const mfa = counters.get('AccountMFAEnabled');
    if (mfa === 0) into.rootMfaDevices = wholeMembers({}, read);
    if (mfa === 1) rootHasMfa(into);
    const keys = counters.get('AccountAccessKeysPresent');
    if (keys === 0) into.root.accessKeys = known([], read);
    if (keys === 1) into.root.accessKeys = unknown('root has an access key, and no export names it', 'iam:ListAccessKeys');
    const [password, certificates] = [counters.get('AccountPasswordPresent'), counters.get('AccountSigningCertificatesPresent')];
    if (password !== undefined) into.root.password = known(password > 0, read);
    if (certificates !== undefined) into.root.signingCertificates = known(certificates > 0, read);
    const version = counters.get('GlobalEndpointTokenVersion');
    if (version !== undefined) into.settings.globalEndpointTokenVersion = known(`v${version}Token`, read);
  },
};

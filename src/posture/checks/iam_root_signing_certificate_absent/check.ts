import type { AccountState } from '../../../account/state.ts';
import { type CheckResult, defineCheck, unknownResult } from '../../check.ts';
import { evidence } from '../../evidence.ts';
import { rootPart } from '../../root-part.ts';
import { rootResource } from '../../root-resource.ts';

export const check = defineCheck({
  id: 'iam_root_signing_certificate_absent',
  title: 'Root has no X.509 signing certificate',
  severity: 'high',
  severityReason: 'With its private key requests can be signed as root, though only few old services still take them.',
  about:
    'Whether root has an X.509 signing certificate, as the account summary or the credential report tells. No benchmark asks for it. An account summary that is older than the last event tells nothing.',
  why: 'The private key of the certificate is one more credential of root, usually old and forgotten, and has no MFA.',
  needs: ['root.signingCertificates', 'summary'],
  remediations: ['secure-root'],
  controls: {},
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html',
  ],
  inspect: ({ state }) => [inspectCertificates(state)],
});

function inspectCertificates(state: AccountState): CheckResult {
  const present = rootPart(state, 'signingCertificates');
  if (present.kind === 'unknown') return unknownResult(rootResource, 'root has a signing certificate', present);
  const has = present.kind === 'known' && present.value;
  return {
    resource: rootResource,
    status: has ? 'FAIL' : 'PASS',
    summary: `Root has ${has ? 'a' : 'no'} signing certificate.`,
    evidence: evidence('root has a signing certificate', present, has),
  };
}

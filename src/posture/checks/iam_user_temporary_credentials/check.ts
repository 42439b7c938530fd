import { unknown } from '../../../account/part.ts';
import { type CheckResult, defineCheck, unknownResult } from '../../check.ts';
import { everyCredential } from '../../every-credential.ts';
import { evidence } from '../../evidence.ts';

export const check = defineCheck({
  id: 'iam_user_temporary_credentials',
  title: 'Access keys of users are used for IAM and STS alone',
  severity: 'medium',
  severityReason: 'A program that works with a lasting key leaves that key wherever it runs, though it harms nobody until it is stolen.',
  about:
    'Active access keys of users, by the service that each was last used with. A key that gets temporary credentials from STS, or that looks after itself in IAM, is used as it should be; one that calls another service itself does so with a lasting secret. Only the last use is told by AWS, so a key that passes may have been used otherwise before. A key that was never used passes here.',
  why: 'Temporary credentials end by themselves within hours. A lasting key that leaks from a server, a build or a laptop works until somebody notices.',
  needs: ['users.accessKeys'],
  remediations: ['deactivate-access-key'],
  controls: {},
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_AccessKeyLastUsed.html',
  ],
  inspect: ({ state }) =>
    everyCredential(state, { held: 'accessKeys', status: 'Active' }, ({ credential: { id, lastUsed }, resource, name }): CheckResult => {
      const what = `${name} is used for IAM and STS alone`;
      const told = evidence(`access key ${id} last used`, lastUsed);
      if (lastUsed.kind === 'unknown') return unknownResult(resource, what, lastUsed);
      if (lastUsed.kind === 'absent') return { resource, status: 'PASS', summary: `The ${name} was never used.`, evidence: told };
      const service = lastUsed.value.service.toLowerCase();
      if (service === '' || service === 'n/a')
        return unknownResult(resource, what, unknown('AWS does not tell with which service it was last used'));
      return {
        resource,
        status: service === 'iam' || service === 'sts' ? 'PASS' : 'FAIL',
        summary: `The ${name} was last used with ${service}.`,
        evidence: told,
      };
    }),
});

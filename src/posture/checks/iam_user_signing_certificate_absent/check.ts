import { type CheckResult, defineCheck, unknownResult } from '../../check.ts';
import { everyEntity, orNothing } from '../../every-entity.ts';
import { evidence } from '../../evidence.ts';
import { lackOf } from '../../lack-of.ts';
import { membersEvidence } from '../../members-evidence.ts';

export const check = defineCheck({
  id: 'iam_user_signing_certificate_absent',
  title: 'Users have no active signing certificate',
  severity: 'medium',
  severityReason: 'It is a lasting credential of the user that no report of age or use covers.',
  about:
    'Active X.509 signing certificates of users, one result each; a user without any passes. They sign requests to old SOAP interfaces of AWS. An inactive one cannot be used and passes. Certificates for servers, and those of root, are other things.',
  why: 'Hardly anyone uses such a certificate today. One that is there was forgotten, or was put there because nobody looks.',
  needs: ['users.signingCertificates'],
  remediations: ['disable-signing-certificate', 'delete-signing-certificate'],
  controls: {},
  references: ['https://docs.aws.amazon.com/IAM/latest/APIReference/API_SigningCertificate.html'],
  inspect: ({ state }) => {
    const { users } = state;
    const results = everyEntity(users, { kind: 'user', plural: 'users' }, ({ name, signingCertificates }): CheckResult[] => {
      const certificates = Object.values(signingCertificates.items);
      const found = certificates.flatMap(({ id, status }): CheckResult[] => {
        const resource = { kind: 'signing-certificate', name: id, owner: `user/${name}` };
        const certificate = `signing certificate ${id} of user ${name}`;
        if (status.kind === 'unknown') return [unknownResult(resource, `${certificate} is Active`, status)];
        if (status.kind === 'absent' || status.value === 'Inactive') return [];
        return [
          { resource, status: 'FAIL', summary: `The ${certificate} is Active.`, evidence: evidence(`${certificate} status`, status) },
        ];
      });
      const resource = { kind: 'user', name };
      const lack = lackOf(signingCertificates);
      if (lack !== undefined)
        return [
          ...found,
          unknownResult(resource, `user ${name} has ${certificates.length === 0 ? '' : 'other '}signing certificates`, lack),
        ];
      if (found.length > 0) return found;
      const kept = certificates.map(({ id }) => id);
      return [
        {
          resource,
          status: 'PASS',
          summary: `User ${name} has no active signing certificate.`,
          evidence: membersEvidence(`signing certificates of user ${name}, all inactive`, signingCertificates, kept, state),
        },
      ];
    });
    return orNothing(results, 'The account has no users.', users);
  },
});

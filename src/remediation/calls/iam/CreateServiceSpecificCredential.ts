import { defineCall } from '../../call-record.ts';
import { openPrincipal } from '../../calls-words/principals.ts';
import { said } from '../../calls-words/said.ts';
import { serviceSection } from '../../calls-words/service-section.ts';
import { noPiece } from '../../calls-words/terraform-pieces.ts';
import { iamArnPattern } from '../../iam-arn.ts';

export const CreateServiceSpecificCredential = defineCall({
  service: 'iam',
  action: 'CreateServiceSpecificCredential',
  risk: 'R0',
  resource: ({ UserName }, place) => iamArnPattern(place, 'user', UserName),
  already: [],
  binds: { ServiceSpecificCredentialId: 'ServiceSpecificCredential.ServiceSpecificCredentialId' },
  answer: ({ UserName, ServiceName }, made) => ({
    ServiceSpecificCredential: {
      UserName,
      ServiceName,
      ServiceSpecificCredentialId: made('ServiceSpecificCredentialId'),
      Status: 'Active',
    },
  }),
  console: (parameters) => {
    const { section, button } = serviceSection(parameters['ServiceName']);
    const days = parameters['CredentialAgeDays'];
    return [
      ...openPrincipal('User', parameters, 'Security credentials'),
      `Under ${section}, choose ${button}.`,
      ...(days === undefined ? [] : [`Set it to expire after ${said(days)} days.`]),
      'Keep what the console shows, which it does only now, and hand it over safely.',
    ];
  },
  terraform: ({ UserName }) =>
    noPiece(
      `Terraform keeps the password of an aws_iam_service_specific_credential in its state, so create it for ${said(UserName)} outside of it.`,
    ),
});

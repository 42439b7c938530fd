import { createSamlProviderHistory } from '../effects/saml-providers.ts';
import { defineEvent } from '../entry.ts';
import { outsiderOnIdentityCenterProvider, providerInWords, samlIssuer, samlProvider } from '../words/identity-provider.ts';

export const CreateSAMLProvider = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'CreateSAMLProvider',
  kind: 'change',
  access: 'write',
  title: 'Add a SAML identity provider to the account',
  does: 'Creates a SAML provider in IAM from a metadata document. The document names the issuer and holds the public keys with which AWS checks that a SAML response comes from that issuer. From then on the trust policy of a role can name the ARN of the provider as its federated principal.',
  doesNot: [
    'It lets nobody in by itself: a role has to trust the provider first, which arrives as CreateRole or UpdateAssumeRolePolicy.',
    'It proves nothing about who runs the issuer. Whoever holds the signing key that belongs to the metadata can vouch for any user name.',
    'It does not connect IAM Identity Center to an external directory, which is set up in Identity Center itself.',
  ],
  appears:
    'From the console (Identity providers), the CLI, an SDK or infrastructure code, as a rule once per account when single sign-on is set up. IAM Identity Center makes providers of its own, named `AWSSSO_…_DO_NOT_DELETE`, in accounts that it serves. Recorded in us-east-1.',
  reading: {
    target: '`name` is the new provider; the answer carries its ARN as `sAMLProviderArn`.',
    parameters: {
      name: 'Name of the provider, which becomes the last part of its ARN.',
      sAMLMetadataDocument:
        'Metadata as XML. `entityID` is the issuer, each `X509Certificate` a key whose signatures AWS will accept, and the locations say where users sign in.',
      assertionEncryptionMode: '`Required` when AWS shall accept only encrypted assertions, `Allowed` when it shall accept both kinds.',
      addPrivateKey: 'Private key with which AWS decrypts assertions. It does not belong in a log: treat a readable one as leaked.',
      tags: 'Tags put on the provider.',
    },
  },
  target: samlProvider,
  phrase: (event) => {
    const issuer = samlIssuer(event);
    const of = issuer === undefined ? '' : `, which trusts the issuer ${issuer}`;
    return { did: 'created', todo: 'create', what: `${providerInWords(samlProvider(event))}${of}` };
  },
  direction: 'grants',
  risks: [
    {
      risk: 'Whoever runs the issuer can sign in to every role that trusts the provider, under any user name, and past all passwords and MFA devices kept in IAM.',
      when: 'The issuer is not one that your organisation runs, and a role trusts this provider or soon does.',
    },
    {
      risk: 'The provider passes for one of IAM Identity Center, so that nobody looks at it twice.',
      when: 'The name begins with `AWSSSO_` and someone other than Identity Center created it.',
      holds: outsiderOnIdentityCenterProvider,
    },
    {
      risk: 'Access through an outside identity provider outlives the clean-up of users and access keys.',
      when: 'The actor was under suspicion at that time, or the provider was made during an incident.',
    },
  ],
  benign: [
    'Single sign-on is set up for the account, and CreateRole with a trust for this provider follows from the same actor.',
    'IAM Identity Center or an account factory prepares a new account.',
  ],
  verify: [
    'Compare `entityID` and the signing certificates in the metadata with those of the identity provider that you run.',
    'List the roles whose trust policy names the ARN of the provider, and when they came to do so.',
    'Look for AssumeRoleWithSAML by this provider, from which addresses, into which roles.',
    'Ask the team that runs single sign-on whether it made this call.',
  ],
  related: [
    'iam:UpdateSAMLProvider',
    'iam:DeleteSAMLProvider',
    'iam:CreateRole',
    'iam:UpdateAssumeRolePolicy',
    'iam:TagSAMLProvider',
    'sts:AssumeRoleWithSAML',
  ],
  remediations: ['review-federation', 'tighten-trust', 'contain-principal'],
  attack: ['T1484.002', 'T1098'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateSAMLProvider.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_saml.html',
  ],
  history: createSamlProviderHistory(),
});

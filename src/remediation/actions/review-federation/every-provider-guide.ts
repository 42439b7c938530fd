import type { AccountState } from '../../../account/state.ts';
import type { Guide } from '../../action.ts';

/** What to look at where no provider is named: all of IAM, and what IAM Identity Center takes its people from. */
export function everyProviderGuide({ samlProviders, oidcProviders, account }: AccountState): Guide {
  const saml = [...samlProviders.by.values()].map(({ arn }) => `saml-provider:${arn}`);
  const oidc = [...oidcProviders.by.values()].map(({ arn }) => `oidc-provider:${arn}`);
  const isWhole = samlProviders.whole.kind === 'known' && oidcProviders.whole.kind === 'known';
  return {
    title: `Look through every way by which people of other systems sign in to account ${account}`,
    forWhom: 'whoever runs the identity providers, together with an administrator of the account and of the organisation',
    why: 'A provider that an intruder adds or changes is a way back in that no change of passwords and keys closes.',
    console: [
      saml.length + oidc.length === 0
        ? 'IAM is not known to have an identity provider. Open IAM, then Identity providers, and make sure.'
        : `Look at each identity provider of IAM on its own: ${[...saml, ...oidc].join(', ')}.`,
      'Where IAM Identity Center is used: open it in the account of the organisation that runs it, then Settings, then Identity source. Compare the sign-in address, the issuer and the certificates with those of your identity provider.',
      'Under Automatic provisioning, look at the access tokens: each must be one that you made for your identity provider, and none older than a year.',
      'Under Applications, look at the trusted token issuers, and at applications that nobody knows.',
    ],
    cli: [
      'aws iam list-saml-providers',
      'aws iam list-open-id-connect-providers',
      'aws sso-admin list-instances',
      '# With the ARN that the line above tells:',
      '#   aws sso-admin list-trusted-token-issuers --instance-arn ARN',
      '#   aws sso-admin list-applications --instance-arn ARN',
    ],
    python: [
      'import boto3',
      '',
      'iam = boto3.client("iam")',
      'for provider in iam.list_saml_providers()["SAMLProviderList"] + iam.list_open_id_connect_providers()["OpenIDConnectProviderList"]:',
      '    print(provider["Arn"])',
      'center = boto3.client("sso-admin")',
      'for instance in center.list_instances()["Instances"]:',
      '    print(instance["InstanceArn"])',
      '    for issuer in center.list_trusted_token_issuers(InstanceArn=instance["InstanceArn"])["TrustedTokenIssuers"]:',
      '        print("trusted token issuer", issuer["TrustedTokenIssuerArn"])',
    ],
    notes: [
      ...(isWhole ? [] : ['Not every identity provider of IAM is known: trailward collect.']),
      ...[...saml, ...oidc].map((target) => `trailward plan --action review-federation --target ${target}`),
    ],
  };
}

import { nameInArn } from '../../catalogue/words/targets.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { type CallRecord, defineCall } from '../call-record.ts';
import { type IamKind, iamArnGiven, iamArnPattern } from '../iam-arn.ts';
import { notInConsole, openPage } from './console-words.ts';
import { providerName } from './provider-name.ts';
import { said } from './said.ts';
import { tagsSaid } from './tags-said.ts';
import { noPiece } from './terraform-pieces.ts';

/** What carries tags; `page` is where the console shows it, left out where it has no tags there. */
const tagged = {
  User: { parameter: 'UserName', kind: 'user', word: 'user', page: 'Users', terraform: 'aws_iam_user' },
  Role: { parameter: 'RoleName', kind: 'role', word: 'role', page: 'Roles', terraform: 'aws_iam_role' },
  Policy: { parameter: 'PolicyArn', kind: 'policy', word: 'policy', page: 'Policies', terraform: 'aws_iam_policy' },
  InstanceProfile: {
    parameter: 'InstanceProfileName',
    kind: 'instance-profile',
    word: 'instance profile',
    page: undefined,
    terraform: 'aws_iam_instance_profile',
  },
  ServerCertificate: {
    parameter: 'ServerCertificateName',
    kind: 'server-certificate',
    word: 'server certificate',
    page: undefined,
    terraform: 'aws_iam_server_certificate',
  },
  SAMLProvider: {
    parameter: 'SAMLProviderArn',
    kind: 'saml-provider',
    word: 'identity provider',
    page: 'Identity providers',
    terraform: 'aws_iam_saml_provider',
  },
  OpenIDConnectProvider: {
    parameter: 'OpenIDConnectProviderArn',
    kind: 'oidc-provider',
    word: 'identity provider',
    page: 'Identity providers',
    terraform: 'aws_iam_openid_connect_provider',
  },
  MFADevice: { parameter: 'SerialNumber', kind: 'mfa', word: 'MFA device', page: undefined, terraform: 'aws_iam_virtual_mfa_device' },
} as const satisfies Record<string, { parameter: string; kind: IamKind; word: string; page: string | undefined; terraform: string }>;

/** A call that sets tags of something in IAM, or removes them. Other tags stay. */
export function tagCall(verb: 'Tag' | 'Untag', of: keyof typeof tagged): CallRecord {
  const { parameter, kind, word, page, terraform } = tagged[of];
  const shown = of === 'OpenIDConnectProvider' ? providerName : nameInArn;
  const byArn = parameter.endsWith('Arn') || parameter === 'SerialNumber';
  const change = (parameters: JsonObject) =>
    verb === 'Tag' ? `set ${tagsSaid(parameters['Tags'])}` : `remove ${said(parameters['TagKeys'])}`;
  return defineCall({
    service: 'iam',
    action: `${verb}${of}`,
    // Where policies look at tags this changes what is allowed; whoever plans it knows, and raises the risk.
    risk: 'R1',
    resource: (parameters, place) =>
      byArn ? iamArnGiven(place, kind, parameters[parameter]) : iamArnPattern(place, kind, parameters[parameter]),
    already: [],
    console: (parameters) => {
      if (page === undefined) return [notInConsole(`change the tags of ${word}s`)];
      return [
        ...openPage('IAM', page),
        `Choose the ${word} ${shown(said(parameters[parameter]))}, then the tab Tags, then Manage tags.`,
        `In the list of tags, ${change(parameters)}, and leave all others as they are.`,
        'Choose Save changes.',
      ];
    },
    terraform: (parameters) =>
      noPiece(
        `Tags are part of their resource: in tags of ${terraform} for ${said(parameters[parameter])}, ${change(parameters)}, and leave all others as they are.`,
      ),
  });
}

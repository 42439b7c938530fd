import { asArray, type JsonObject } from '../../../kernel/json.ts';
import { defineCall, type Place } from '../../call-record.ts';
import { openPage } from '../../calls-words/console-words.ts';
import { said } from '../../calls-words/said.ts';
import { taggingPermission } from '../../calls-words/tagging-permission.ts';
import { tagLines, tagsWritten } from '../../calls-words/tags-said.ts';
import { resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';
import { iamArn, iamArnPattern } from '../../iam-arn.ts';

export const CreateOpenIDConnectProvider = defineCall({
  service: 'iam',
  action: 'CreateOpenIDConnectProvider',
  risk: 'R0',
  resource: arn,
  also: (parameters, place) => taggingPermission('iam:TagOpenIDConnectProvider', arn(parameters, place), parameters['Tags']),
  already: ['EntityAlreadyExists'],
  binds: { OpenIDConnectProviderArn: 'OpenIDConnectProviderArn' },
  // The ARN is certain before AWS tells it.
  answer: (parameters, _, place) => ({ OpenIDConnectProviderArn: iamArn(place, 'oidc-provider', issuer(parameters)) }),
  console: ({ Url, ClientIDList, ThumbprintList, Tags }) => {
    const [first, ...others] = asArray(ClientIDList);
    return [
      ...openPage('IAM', 'Identity providers'),
      'Choose Add provider, then OpenID Connect.',
      `For Provider URL, type ${said(Url)}.`,
      ...(first === undefined ? [] : [`For Audience, type ${said(first)}.`]),
      ...tagLines(Tags),
      'Choose Add provider.',
      ...others.map((audience) => `Open the new provider, choose Actions, then Add audience, and add ${said(audience)}.`),
      ...(ThumbprintList === undefined
        ? []
        : [`In the section Thumbprints, choose Manage, and keep exactly these: ${said(ThumbprintList)}.`]),
    ];
  },
  terraform: (parameters, place) => {
    const about = {
      type: 'aws_iam_openid_connect_provider',
      called: [issuer(parameters)],
      importId: iamArn(place, 'oidc-provider', issuer(parameters)),
    };
    const names = { Url: 'url', ClientIDList: 'client_id_list', ThumbprintList: 'thumbprint_list' };
    return resourcePiece(about, { ...writtenAs(parameters, names), ...tagsWritten(parameters['Tags']) });
  },
});

/** The issuer as its ARN has it. */
function issuer({ Url }: JsonObject): string {
  return said(Url).replace(/^https:\/\//, '');
}

function arn(parameters: JsonObject, place: Place): string {
  return iamArnPattern(place, 'oidc-provider', parameters['Url'] === undefined ? undefined : issuer(parameters));
}

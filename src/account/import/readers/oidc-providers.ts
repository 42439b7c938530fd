import { asArray, asString, type Json } from '../../../kernel/json.ts';
import { wholeMembers } from '../../members.ts';
import { known, type Part, unknown } from '../../part.ts';
import { listed } from '../entries.ts';
import type { Reader } from '../reader.ts';
import { owned, type Telling } from '../telling.ts';
import { unread } from '../unread.ts';
import { unreadOidcProvider } from '../unread-entities.ts';
import { tagMembers, timePart } from '../values.ts';

/** `aws iam list-open-id-connect-providers`: no more than the ARNs. */
export const oidcProviders: Reader = {
  source: 'iam:ListOpenIDConnectProviders',
  matches: (json) => Array.isArray(json.OpenIDConnectProviderList),
  read: (json, into) => {
    for (const { name: arn } of listed(asArray(json.OpenIDConnectProviderList), 'Arn', 'oidcProviders', into)) {
      owned(into, arn);
      into.tables.oidcProviders.push(unreadOidcProvider(arn));
    }
  },
};

/**
 * `aws iam get-open-id-connect-provider`. The answer has no ARN, which follows from the account and the issuer: an
 * account has one provider for an issuer.
 */
export const oidcProvider: Reader = {
  source: 'iam:GetOpenIDConnectProvider',
  matches: (json) => asString(json.Url) !== undefined && Array.isArray(json.ClientIDList),
  read: (json, into) => {
    owned(into, json.OpenIDConnectProviderArn);
    const url = (asString(json.Url) ?? '').replace(/^https:\/\//, '');
    const clientIds = asArray(json.ClientIDList);
    const told = {
      url: known(url, into.read),
      created: timePart(json.CreateDate, into, unread('iam:GetOpenIDConnectProvider')),
      clientIds: wholeMembers(
        Object.fromEntries(clientIds.flatMap((id) => (typeof id === 'string' ? [[id, true as const]] : []))),
        into.read,
      ),
      thumbprints: thumbprints(json.ThumbprintList, into),
      tags: tagMembers(json.Tags, into),
    };
    if (!clientIds.every((id) => typeof id === 'string')) into.problem('unreadable', 'A client id is not a text.');
    into.later.push((draft, owner) => {
      const ending = `:oidc-provider/${url}`;
      const arn =
        asString(json.OpenIDConnectProviderArn) ??
        [...draft.oidcProviders.by.values()].find((provider) => provider.arn.endsWith(ending))?.arn ??
        (owner?.partition === undefined ? undefined : `arn:${owner.partition}:iam::${owner.account}${ending}`);
      if (arn === undefined)
        into.problem('unplaced', 'No export tells whose OIDC provider it is; put "OpenIDConnectProviderArn" beside it to tell.');
      else into.tables.oidcProviders.push({ arn, ...told });
    });
  },
};

function thumbprints(list: Json | undefined, { read }: Telling): Part<readonly string[]> {
  const texts = asArray(list).filter((item) => typeof item === 'string');
  return texts.length === asArray(list).length ? known(texts, read) : unknown('the export holds a value that cannot be read');
}

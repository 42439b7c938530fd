import { createHash } from 'node:crypto';
import { asArray, asString, type JsonObject } from '../../../kernel/json.ts';
import type { SamlProvider } from '../../entities.ts';
import { known, knownValue } from '../../part.ts';
import type { AccountState } from '../../state.ts';
import { listed } from '../entries.ts';
import type { Reader } from '../reader.ts';
import { owned } from '../telling.ts';
import { unread } from '../unread.ts';
import { unreadSamlProvider } from '../unread-entities.ts';
import { tagMembers, timePart } from '../values.ts';

/** `aws iam list-saml-providers`. */
export const samlProviders: Reader = {
  source: 'iam:ListSAMLProviders',
  matches: (json) => Array.isArray(json.SAMLProviderList),
  read: (json, into) => {
    for (const { name: arn, entity } of listed(asArray(json.SAMLProviderList), 'Arn', 'samlProviders', into)) {
      owned(into, arn);
      const [created, validUntil] = [timePart(entity.CreateDate, into, unreadDate), timePart(entity.ValidUntil, into, unreadDate)];
      into.tables.samlProviders.push({ ...unreadSamlProvider(arn), created, validUntil });
    }
  },
};

/**
 * `aws iam get-saml-provider`. The answer does not name the provider: it is the one that a `SAMLProviderArn` put beside
 * it names, or the only one of the list that was created at the same time.
 */
export const samlProvider: Reader = {
  source: 'iam:GetSAMLProvider',
  matches: (json) => asString(json.SAMLMetadataDocument) !== undefined,
  read: (json, into) => {
    owned(into, json.SAMLProviderArn);
    const told: Omit<SamlProvider, 'arn'> = {
      created: timePart(json.CreateDate, into, unreadDate),
      validUntil: timePart(json.ValidUntil, into, unreadDate),
      metadataDigest: known(digest(json), into.read),
      tags: tagMembers(json.Tags, into),
    };
    into.later.push((draft) => {
      const arn = asString(json.SAMLProviderArn) ?? createdAt(draft, knownValue(told.created));
      if (arn === undefined)
        into.problem('unplaced', 'The answer does not say which SAML provider it is about; put "SAMLProviderArn" beside it to tell.');
      else into.tables.samlProviders.push({ arn, ...told });
    });
  },
};

const unreadDate = unread('iam:ListSAMLProviders');

function digest({ SAMLMetadataDocument: text }: JsonObject): string {
  return createHash('sha256')
    .update(asString(text) ?? '')
    .digest('hex');
}

function createdAt(draft: AccountState, created: string | undefined): string | undefined {
  const found = [...draft.samlProviders.by.values()].filter(
    (provider) => created !== undefined && knownValue(provider.created) === created,
  );
  return found.length === 1 ? found[0]?.arn : undefined;
}

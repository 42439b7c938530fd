import { apiAction } from '../../collect/api-action.ts';
import { noSuchEntity } from '../../collect/ask.ts';
import type { EntityReader } from '../entity-reader.ts';
import { fragmentOf } from '../fragment-of.ts';

const get = apiAction('iam:GetSAMLProvider');

/** A SAML provider with its tags and the digest of its metadata. */
export const samlProvider: EntityReader = {
  calls: [get],
  async read(arn, { clients, ask }) {
    const iam = await clients.iam();
    const head = await ask(get, () => iam.getSAMLProvider({ SAMLProviderArn: arn }), { subject: arn, absent: noSuchEntity });
    return fragmentOf(head, ({ SAMLMetadataDocument, CreateDate, ValidUntil, Tags }) => [
      { exports: [{ name: get.permission, answer: { SAMLProviderArn: arn, SAMLMetadataDocument, CreateDate, ValidUntil, Tags } }] },
    ]);
  },
};

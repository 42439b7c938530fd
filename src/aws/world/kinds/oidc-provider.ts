import { apiAction } from '../../collect/api-action.ts';
import { noSuchEntity } from '../../collect/ask.ts';
import type { EntityReader } from '../entity-reader.ts';
import { fragmentOf } from '../fragment-of.ts';

const get = apiAction('iam:GetOpenIDConnectProvider');

/** An OpenID Connect provider with its client ids, thumbprints and tags. */
export const oidcProvider: EntityReader = {
  calls: [get],
  async read(arn, { clients, ask }) {
    const iam = await clients.iam();
    const provider = () => iam.getOpenIDConnectProvider({ OpenIDConnectProviderArn: arn });
    const head = await ask(get, provider, { subject: arn, absent: noSuchEntity });
    return fragmentOf(head, ({ Url, ClientIDList = [], ThumbprintList, CreateDate, Tags }) => [
      {
        exports: [{ name: get.permission, answer: { OpenIDConnectProviderArn: arn, Url, ClientIDList, ThumbprintList, CreateDate, Tags } }],
      },
    ]);
  },
};

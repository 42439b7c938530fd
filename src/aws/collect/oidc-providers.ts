import { apiAction } from './api-action.ts';
import type { AwsExport, Collector } from './collector.ts';

const list = apiAction('iam:ListOpenIDConnectProviders');
const get = apiAction('iam:GetOpenIDConnectProvider');

/** OpenID Connect identity providers. */
export const oidcProviders: Collector = {
  calls: [list, get],
  async collect({ clients, ask }) {
    const iam = await clients.iam();
    const listed = await ask(list, () => iam.listOpenIDConnectProviders({}));
    if (listed.kind !== 'known') return {};
    const { OpenIDConnectProviderList = [] } = listed.value;
    const providers = await Promise.all(OpenIDConnectProviderList.flatMap(({ Arn }) => (Arn === undefined ? [] : [provider(Arn)])));
    return { exports: [{ name: list.permission, answer: { OpenIDConnectProviderList } }, ...providers.flat()] };

    async function provider(arn: string): Promise<AwsExport[]> {
      const answer = await ask(get, () => iam.getOpenIDConnectProvider({ OpenIDConnectProviderArn: arn }), { subject: arn });
      if (answer.kind !== 'known') return [];
      const { Url, ClientIDList = [], ThumbprintList, CreateDate, Tags } = answer.value;
      return [{ name: get.permission, answer: { OpenIDConnectProviderArn: arn, Url, ClientIDList, ThumbprintList, CreateDate, Tags } }];
    }
  },
};

import { apiAction } from './api-action.ts';
import type { AwsExport, Collector } from './collector.ts';

const list = apiAction('iam:ListSAMLProviders');
const get = apiAction('iam:GetSAMLProvider');

/** SAML identity providers with their metadata, of which the state keeps a digest. */
export const samlProviders: Collector = {
  calls: [list, get],
  async collect({ clients, ask }) {
    const iam = await clients.iam();
    const listed = await ask(list, () => iam.listSAMLProviders({}));
    if (listed.kind !== 'known') return {};
    const { SAMLProviderList = [] } = listed.value;
    const providers = await Promise.all(SAMLProviderList.flatMap(({ Arn }) => (Arn === undefined ? [] : [provider(Arn)])));
    return { exports: [{ name: list.permission, answer: { SAMLProviderList } }, ...providers.flat()] };

    async function provider(arn: string): Promise<AwsExport[]> {
      const answer = await ask(get, () => iam.getSAMLProvider({ SAMLProviderArn: arn }), { subject: arn });
      if (answer.kind !== 'known') return [];
      const { SAMLMetadataDocument, CreateDate, ValidUntil, Tags } = answer.value;
      return [{ name: get.permission, answer: { SAMLProviderArn: arn, SAMLMetadataDocument, CreateDate, ValidUntil, Tags } }];
    }
  },
};

import type { GetOpenIDConnectProviderResponse } from '@aws-sdk/client-iam';
import type { OidcProvider } from '../../account/entities.ts';
import { known, type Part } from '../../account/part.ts';
import { answerMembers, tagMembers } from './answer-members.ts';
import { answerPart, mapPart, timePart } from './answer-part.ts';
import { apiAction } from './api-action.ts';
import type { Collector } from './collector.ts';
import { editEach } from './edit-each.ts';

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
    const asked = OpenIDConnectProviderList.flatMap(({ Arn }) => (Arn === undefined ? [] : [provider(Arn)]));
    const answers = new Map(await Promise.all(asked));
    const edited = (held: OidcProvider): OidcProvider => {
      const answer = answers.get(held.arn);
      return answer === undefined ? held : { ...held, ...told(answer) };
    };
    return {
      exports: [{ name: list.permission, answer: { OpenIDConnectProviderList } }],
      edit: (state) => ({ ...state, oidcProviders: editEach(state.oidcProviders, edited) }),
    };

    async function provider(arn: string): Promise<[string, Part<GetOpenIDConnectProviderResponse>]> {
      return [arn, await ask(get, () => iam.getOpenIDConnectProvider({ OpenIDConnectProviderArn: arn }), { subject: arn })];
    }
  },
};

function told(answer: Part<GetOpenIDConnectProviderResponse>): Omit<OidcProvider, 'arn'> {
  return {
    url: mapPart(answer, ({ Url }, read) => answerPart(Url, read)),
    created: mapPart(answer, ({ CreateDate }, read) => timePart(CreateDate, read)),
    clientIds: answerMembers(
      mapPart(answer, ({ ClientIDList = [] }, read) => known(ClientIDList, read)),
      (id) => id,
      () => true,
    ),
    thumbprints: mapPart(answer, ({ ThumbprintList = [] }, read) => known(ThumbprintList, read)),
    tags: tagMembers(mapPart(answer, ({ Tags = [] }, read) => known(Tags, read))),
  };
}

import { createHash } from 'node:crypto';
import type { GetSAMLProviderResponse } from '@aws-sdk/client-iam';
import type { SamlProvider } from '../../account/entities.ts';
import { known, type Part, unknown } from '../../account/part.ts';
import { tagMembers } from './answer-members.ts';
import { mapPart, timePart } from './answer-part.ts';
import { apiAction } from './api-action.ts';
import type { Collector } from './collector.ts';
import { editEach } from './edit-each.ts';

const list = apiAction('iam:ListSAMLProviders');
const get = apiAction('iam:GetSAMLProvider');

/** SAML identity providers. Their metadata is kept as a digest. */
export const samlProviders: Collector = {
  calls: [list, get],
  async collect({ clients, ask }) {
    const iam = await clients.iam();
    const listed = await ask(list, () => iam.listSAMLProviders({}));
    if (listed.kind !== 'known') return {};
    const { SAMLProviderList = [] } = listed.value;
    const asked = SAMLProviderList.flatMap(({ Arn }) => (Arn === undefined ? [] : [provider(Arn)]));
    const answers = new Map(await Promise.all(asked));
    const edited = (held: SamlProvider): SamlProvider => {
      const answer = answers.get(held.arn);
      return answer === undefined ? held : { ...held, ...told(answer) };
    };
    return {
      exports: [{ name: list.permission, answer: { SAMLProviderList } }],
      edit: (state) => ({ ...state, samlProviders: editEach(state.samlProviders, edited) }),
    };

    async function provider(arn: string): Promise<[string, Part<GetSAMLProviderResponse>]> {
      return [arn, await ask(get, () => iam.getSAMLProvider({ SAMLProviderArn: arn }), { subject: arn })];
    }
  },
};

function told(answer: Part<GetSAMLProviderResponse>): Omit<SamlProvider, 'arn'> {
  return {
    created: mapPart(answer, ({ CreateDate }, read) => timePart(CreateDate, read)),
    validUntil: mapPart(answer, ({ ValidUntil }, read) => timePart(ValidUntil, read)),
    metadataDigest: mapPart(answer, ({ SAMLMetadataDocument: metadata }, read) =>
      metadata === undefined
        ? unknown(`${read.source} gave no metadata`)
        : known(createHash('sha256').update(metadata).digest('hex'), read),
    ),
    tags: tagMembers(mapPart(answer, ({ Tags = [] }, read) => known(Tags, read))),
  };
}

import { type CallRecord, defineCall } from '../call-record.ts';
import { iamArnGiven } from '../iam-arn.ts';
import { openPage } from './console-words.ts';
import { providerName } from './provider-name.ts';
import { said } from './said.ts';
import { noPiece } from './terraform-pieces.ts';

/** A call that adds a client id (audience) to an OIDC provider, or removes one. Both are accepted where it is so already. */
export function clientIdCall(verb: 'Add' | 'Remove'): CallRecord {
  return defineCall({
    service: 'iam',
    action: verb === 'Add' ? 'AddClientIDToOpenIDConnectProvider' : 'RemoveClientIDFromOpenIDConnectProvider',
    // Whoever signs in for the removed audience can do so no more.
    risk: verb === 'Add' ? 'R0' : 'R2',
    resource: ({ OpenIDConnectProviderArn }, place) => iamArnGiven(place, 'oidc-provider', OpenIDConnectProviderArn),
    already: [],
    console: ({ OpenIDConnectProviderArn, ClientID }) => [
      ...openPage('IAM', 'Identity providers'),
      `Choose ${providerName(said(OpenIDConnectProviderArn))}.`,
      ...(verb === 'Add'
        ? ['In the section Audiences, choose Actions, then Add audience.', `Type ${said(ClientID)}, then choose Add audiences.`]
        : [
            `In the section Audiences, choose the button next to ${said(ClientID)}, then Actions, then Remove audience.`,
            'Type the word that the console asks for, then choose Remove.',
          ]),
    ],
    terraform: ({ OpenIDConnectProviderArn, ClientID }) =>
      noPiece(
        `In client_id_list of aws_iam_openid_connect_provider for ${said(OpenIDConnectProviderArn)}, ${verb === 'Add' ? 'add' : 'remove'} ${said(ClientID)}, and leave all others as they are.`,
      ),
  });
}

import { certificateIn, oidcIn, samlIn } from './account.ts';
import { type Handler, mustFind, type Parameters, refuse, tagList, tagsIn, text, texts } from './handler.ts';
import { userIn } from './identities.ts';
import type { Model } from './model.ts';
import { policyIn } from './policies.ts';
import { profileIn, roleIn } from './roles.ts';

type Tagged = (model: Model, parameters: Parameters) => { tags: Map<string, string> };

/** Keys of users and roles are one key in whatever case; those of other things are not. */
const holders: readonly [word: string, anyCase: boolean, find: Tagged][] = [
  ['User', true, userIn],
  ['Role', true, roleIn],
  ['Policy', false, policyIn],
  ['InstanceProfile', false, profileIn],
  ['ServerCertificate', false, certificateIn],
  ['SAMLProvider', false, samlIn],
  ['OpenIDConnectProvider', false, oidcIn],
  [
    'MFADevice',
    false,
    (model, parameters) => {
      const serial = text(parameters, 'SerialNumber');
      return mustFind(
        model.devices.find((device) => device.serial === serial),
        `device ${serial}`,
      );
    },
  ],
];

export const tags: Readonly<Record<string, Handler>> = Object.assign(
  {},
  ...holders.map(([word, anyCase, find]): Readonly<Record<string, Handler>> => {
    const drop = (held: Map<string, string>, key: string) => {
      for (const other of [...held.keys()]) if (other === key || (anyCase && other.toLowerCase() === key.toLowerCase())) held.delete(other);
    };
    return {
      [`Tag${word}`]: (model, parameters) => {
        const { tags: held } = find(model, parameters);
        for (const [key, value] of tagsIn(parameters)) {
          drop(held, key);
          held.set(key, value);
        }
        if (held.size > 50) refuse('LimitExceeded', 'There are fifty tags at most.');
        return {};
      },
      [`Untag${word}`]: (model, parameters) => {
        const { tags: held } = find(model, parameters);
        for (const key of texts(parameters, 'TagKeys')) drop(held, key);
        return {};
      },
      [`List${word}Tags`]: (model, parameters) => ({ Tags: tagList(find(model, parameters).tags), IsTruncated: false }),
    };
  }),
);

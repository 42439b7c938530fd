import type { JsonObject } from '../../../src/kernel/json.ts';
import { type Operation, operation } from '../operation.ts';
import { tagKey, tags } from '../words.ts';
import { type Cell, nameOf, type Relation, type World } from '../world.ts';
import { spelled } from './spelled.ts';

/** What can be tagged, with the words of its calls. `byName` is compared without regard to case. */
const holders: readonly { relation: Relation; word: string; parameter: string; byName: boolean; inMoto: boolean }[] = [
  { relation: 'user', word: 'User', parameter: 'UserName', byName: true, inMoto: true },
  { relation: 'role', word: 'Role', parameter: 'RoleName', byName: true, inMoto: true },
  { relation: 'policy', word: 'Policy', parameter: 'PolicyArn', byName: false, inMoto: true },
  { relation: 'profile', word: 'InstanceProfile', parameter: 'InstanceProfileName', byName: true, inMoto: true },
  { relation: 'certificate', word: 'ServerCertificate', parameter: 'ServerCertificateName', byName: true, inMoto: false },
  { relation: 'saml', word: 'SAMLProvider', parameter: 'SAMLProviderArn', byName: false, inMoto: false },
  { relation: 'oidc', word: 'OpenIDConnectProvider', parameter: 'OpenIDConnectProviderArn', byName: false, inMoto: true },
  { relation: 'device', word: 'MFADevice', parameter: 'SerialNumber', byName: false, inMoto: false },
];

/** TagUser, UntagUser and their like. */
export const taggings: readonly Operation[] = holders.flatMap(({ relation, word, parameter, byName, inMoto }) => [
  operation(2, (world, random) => {
    const [holder] = random.of(world.rows(relation)) ?? [];
    if (holder === undefined || (world.moto && !inMoto)) return undefined;
    const given = { Tags: tags(world, random) };
    if (given.Tags.length === 0) return undefined;
    const name = byName ? spelled(world, random, holder) : nameOf(holder);
    return { action: `Tag${word}`, parameters: { [parameter]: name, ...given }, done: () => tagged(world, holder, given) };
  }),
  operation(2, (world, random) => {
    const [holder] = random.of(world.rows(relation)) ?? [];
    if (holder === undefined || (world.moto && !inMoto)) return undefined;
    const keys = [...new Set(Array.from({ length: 1 + random.below(2) }, () => tagKey(world, random)))];
    const name = byName ? spelled(world, random, holder) : nameOf(holder);
    return {
      action: `Untag${word}`,
      parameters: { [parameter]: name, TagKeys: keys },
      done: () => {
        for (const key of keys) world.drop('tag', holder, `key:${key}`);
      },
    };
  }),
]);

/** Notes the tags of a request. */
export function tagged(world: World, holder: Cell, { Tags }: JsonObject): void {
  for (const tag of Array.isArray(Tags) ? Tags : []) {
    const key = typeof tag === 'object' && tag !== null && 'Key' in tag ? tag['Key'] : undefined;
    if (typeof key === 'string') world.add('tag', holder, `key:${key}`);
  }
}

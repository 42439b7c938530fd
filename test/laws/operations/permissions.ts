import { type Draft, type Operation, operation } from '../operation.ts';
import type { Random } from '../random.ts';
import { policyArn, policyDocument } from '../words.ts';
import type { Cell, World } from '../world.ts';
import { spelled } from './spelled.ts';

const words = { user: 'User', group: 'Group', role: 'Role' } as const;

type Holder = keyof typeof words;

// Their letters differ in more than case, because AWS does not say whether it tells such names apart.
const inlineNames = ['limit', 'Access', 'x.y_z@1', 'on call', 'a+b=c,d'].map((name) => name.replace(' ', '-'));

/** Attached and inline policies of users, groups and roles, and permissions boundaries. */
export const permissions: readonly Operation[] = [
  ...(['user', 'group', 'role'] as const).flatMap((kind) => [
    operation(5, (world, random) => {
      const [holder] = random.of(world.rows(kind)) ?? [];
      const arn = policyArn(world, random);
      // AWS allows ten attachments of each.
      if (holder === undefined || world.rows('attached').filter(([cell]) => cell === holder).length >= 10) return undefined;
      return {
        action: `Attach${words[kind]}Policy`,
        parameters: { [`${words[kind]}Name`]: spelled(world, random, holder), PolicyArn: arn },
        done: () => world.add('attached', holder, `policy:${arn}`),
      };
    }),
    operation(6, (world, random) => {
      const [holder] = random.of(world.rows(kind)) ?? [];
      const name = random.of(inlineNames) ?? 'limit';
      if (holder === undefined) return undefined;
      return {
        action: `Put${words[kind]}Policy`,
        parameters: { [`${words[kind]}Name`]: spelled(world, random, holder), PolicyName: name, PolicyDocument: policyDocument(random) },
        done: () => world.add('inline', holder, `name:${name}`),
      };
    }),
  ]),
  ...(['user', 'role'] as const).flatMap((kind) => [
    operation(3, (world, random) => bounded(world, random, kind, true)),
    operation(2, (world, random) => bounded(world, random, kind, false)),
  ]),
];

function bounded(world: World, random: Random, kind: Holder, put: boolean): Omit<Draft, 'service'> | undefined {
  const [holder] = random.of(world.rows(kind)) ?? [];
  // moto knows boundaries of roles only.
  if (holder === undefined || (world.moto && kind === 'user')) return undefined;
  const parameters = { [`${words[kind]}Name`]: spelled(world, random, holder) };
  const drop = () => world.drop('boundary', holder);
  if (!put) return { action: `Delete${words[kind]}PermissionsBoundary`, parameters, done: drop };
  const arn = policyArn(world, random);
  const policy: Cell = `policy:${arn}`;
  return {
    action: `Put${words[kind]}PermissionsBoundary`,
    parameters: { ...parameters, PermissionsBoundary: arn },
    done: () => {
      drop();
      world.add('boundary', holder, policy);
    },
  };
}

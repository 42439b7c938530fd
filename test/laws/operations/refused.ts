import { type Operation, operation } from '../operation.ts';
import { nameOf } from '../world.ts';

/** Calls that AWS refuses, because an attempt must leave a state as it is. */
export const refused: readonly Operation[] = [
  operation(2, (world, random) => {
    const [user] = random.of(world.rows('user')) ?? [];
    return user === undefined ? undefined : { action: 'CreateUser', parameters: { UserName: nameOf(user), Path: '/not/' } };
  }),
  operation(2, (world, random) => {
    const [user] = random.of(world.rows('user')) ?? [];
    const parameters = { PolicyArn: 'arn:aws:iam::aws:policy/NoSuchPolicyAtAll' };
    return user === undefined ? undefined : { action: 'AttachUserPolicy', parameters: { UserName: nameOf(user), ...parameters } };
  }),
  operation(1, (world, random) => {
    const [user] = random.of(world.rows('attached').filter(([owner]) => owner.startsWith('user:'))) ?? [];
    return user === undefined ? undefined : { action: 'DeleteUser', parameters: { UserName: nameOf(user) } };
  }),
  operation(1, () => ({ action: 'DeleteRole', parameters: { RoleName: 'no-such-role' } })),
];

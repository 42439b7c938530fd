import { type Operation, operation } from '../operation.ts';
import { nameOf } from '../world.ts';
import { callerOf } from './self-service.ts';

const switches = ['OrganizationsRootCredentialsManagement', 'OrganizationsRootSessions'] as const;

/** Calls that moto does not have, besides those of families that it has in part. */
export const beyondMoto: readonly Operation[] = [
  operation(2, (world, random) => {
    const as = world.moto ? undefined : callerOf(world, random, (user) => world.holds('login', user));
    return as === undefined ? undefined : { action: 'ChangePassword', parameters: { OldPassword: 'old', NewPassword: 'new' }, as };
  }),
  operation(1, (world, random) => {
    const [user, device] = random.of(world.rows('mfa')) ?? [];
    if (world.moto || user === undefined || device === undefined) return undefined;
    const codes = { AuthenticationCode1: '123456', AuthenticationCode2: '654321' };
    return { action: 'ResyncMFADevice', parameters: { UserName: nameOf(user), SerialNumber: nameOf(device), ...codes } };
  }),
  operation(1, (world, random) =>
    world.moto
      ? undefined
      : { action: 'SetSecurityTokenServicePreferences', parameters: { GlobalEndpointTokenVersion: random.among('v1Token', 'v2Token') } },
  ),
  operation(2, (world, random) =>
    world.moto ? undefined : { action: `${random.among('Enable', 'Disable')}${random.of(switches)}`, parameters: {} },
  ),
  operation(1, (world) => {
    if (world.moto) return undefined;
    const isOn = world.holds('federation', 'federation:on');
    return {
      action: `${isOn ? 'Disable' : 'Enable'}OutboundWebIdentityFederation`,
      parameters: {},
      done: () => (isOn ? world.drop('federation', 'federation:on') : world.add('federation', 'federation:on')),
    };
  }),
];

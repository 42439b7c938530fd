import { type Operation, operation, textIn } from '../operation.ts';
import { maybe, names, path, policyDocument, tags } from '../words.ts';
import { type Cell, nameOf } from '../world.ts';
import { tagged } from './tags.ts';

/** Managed policies of the account, and their versions. */
export const policies: readonly Operation[] = [
  operation(5, (world, random) => {
    if (world.isFull('policy', 10)) return undefined;
    const given = maybe(random, { Tags: tags(world, random) });
    const name = world.freshName('policy', names.policy, random);
    return {
      action: 'CreatePolicy',
      parameters: {
        PolicyName: name,
        PolicyDocument: policyDocument(random),
        ...maybe(random, { Path: path(random) }),
        ...maybe(random, { Description: random.among('What it is for', 'Größer & "better"') }),
        ...given,
      },
      done: (answer) => {
        const policy: Cell = `policy:${textIn(answer, 'Policy', 'Arn')}`;
        world.add('policy', policy);
        world.add('version', policy, 'id:v1');
        world.add('default-version', policy, 'id:v1');
        tagged(world, policy, given);
      },
    };
  }),
  operation(5, (world, random) => {
    const [policy] =
      random.of(world.rows('policy').filter(([cell]) => world.rows('version').filter(([of]) => of === cell).length < 5)) ?? [];
    if (policy === undefined) return undefined;
    const given = maybe(random, { SetAsDefault: random.chance(0.5) }, 0.7);
    return {
      action: 'CreatePolicyVersion',
      parameters: { PolicyArn: nameOf(policy), PolicyDocument: policyDocument(random), ...given },
      done: (answer) => {
        const version: Cell = `id:${textIn(answer, 'PolicyVersion', 'VersionId')}`;
        world.add('version', policy, version);
        if (!('SetAsDefault' in given && given.SetAsDefault === true)) return;
        world.drop('default-version', policy);
        world.add('default-version', policy, version);
      },
    };
  }),
  operation(4, (world, random) => {
    const [policy, version] = random.of(world.rows('version')) ?? [];
    if (policy === undefined || version === undefined) return undefined;
    return {
      action: 'SetDefaultPolicyVersion',
      parameters: { PolicyArn: nameOf(policy), VersionId: nameOf(version) },
      done: () => {
        world.drop('default-version', policy);
        world.add('default-version', policy, version);
      },
    };
  }),
  operation(3, (world, random) => {
    const [policy, version] = random.of(world.rows('version').filter((row) => !world.holds('default-version', ...row))) ?? [];
    if (policy === undefined || version === undefined) return undefined;
    return {
      action: 'DeletePolicyVersion',
      parameters: { PolicyArn: nameOf(policy), VersionId: nameOf(version) },
      done: () => world.drop('version', policy, version),
    };
  }),
  operation(3, (world, random) => {
    const unused = world.rows('policy').filter(([cell]) => {
      const rest = world.mentions(cell, ['policy', 'tag', 'default-version']);
      return rest.length === 1 && rest[0]?.relation === 'version';
    });
    const [policy] = random.of(unused) ?? [];
    return policy === undefined
      ? undefined
      : { action: 'DeletePolicy', parameters: { PolicyArn: nameOf(policy) }, done: () => world.forget(policy) };
  }),
];

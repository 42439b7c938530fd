import type { AccountState } from '../../app/index.ts';
import { principalArnOf } from '../../app/remedy/principal-arn-of.ts';
import { type ClientFlags, clientOptions } from '../client-options.ts';

/**
 * Which services the users and roles among the targets asked for, as AWS tracks it, by their ARN. Targets of other kinds
 * are passed over.
 */
export async function accessedServices(state: AccountState, partition: string, targets: readonly string[], flags: ClientFlags) {
  const { clientFactory } = await import('../../aws/client-factory.ts');
  const { lastAccessed } = await import('../../aws/last-accessed.ts');
  const clients = clientFactory(clientOptions(flags));
  const found = new Map<string, Awaited<ReturnType<typeof lastAccessed>>>();
  try {
    for (const target of targets) {
      const arn = principalArnOf(state, partition, target);
      if (arn !== undefined) found.set(arn, await lastAccessed(clients, arn));
    }
  } finally {
    clients.close();
  }
  return (arn: string) => found.get(arn);
}

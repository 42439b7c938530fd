import type { Command } from 'commander';
import type { ClientOptions } from '../aws/clients.ts';

/** Flags that say how AWS is reached. */
export interface ClientFlags {
  profile?: string;
  region?: string;
  regions?: string;
  endpoint?: string;
  roleArn?: string[];
}

/** Gives a command the flags that say how AWS is reached. */
export function addClientOptions(command: Command): Command {
  return command
    .option('--profile <name>', 'profile of the AWS configuration')
    .option('--region <region>', 'region to sign in to; else that of the AWS configuration')
    .option('--regions <list>', 'regions to ask for trails and analyzers, separated by commas; else all')
    .option('--endpoint <url>', 'ask this address in place of AWS, and no other')
    .option('--role-arn <arn>', 'role to assume first; given several times, each is assumed by the one before', gather);
}

/** What the client factory makes of the flags. */
export function clientOptions({ profile, region, endpoint, roleArn }: ClientFlags): ClientOptions {
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(roleArn === undefined ? {} : { roles: roleArn }),
  };
}

/** The regions that are asked for trails and analyzers; all when undefined. */
export function regionList({ regions }: ClientFlags): string[] | undefined {
  return regions?.split(',').map((region) => region.trim());
}

/** Gathers the values of an option that may be given several times. */
export function gather(value: string, before: string[] = []): string[] {
  return [...before, value];
}

import type { Place } from './call-record.ts';

/** ARN pattern of a user of any path; of every user where no name is given. */
export function userArn({ account, partition }: Place, name = '*'): string {
  return `arn:${partition}:iam::${account}:user/${atAnyPath(name)}`;
}

/** ARN pattern of a role of any path. */
export function roleArn({ account, partition }: Place, name = '*'): string {
  return `arn:${partition}:iam::${account}:role/${atAnyPath(name)}`;
}

/** ARN pattern of a group of any path. */
export function groupArn({ account, partition }: Place, name = '*'): string {
  return `arn:${partition}:iam::${account}:group/${atAnyPath(name)}`;
}

/** The path is part of an ARN and no part of a call, so a pattern that ends in the name has to do. */
function atAnyPath(name: string): string {
  return name === '*' ? '*' : `*${name}`;
}

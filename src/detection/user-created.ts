import type { Observation } from '../catalogue/observe.ts';

/** What a CreateUser decides: that the user of this name is there. IAM keeps names unique without regard to case. */
export function creationTopics({ entry, change }: Observation): string[] {
  return entry.source === 'iam.amazonaws.com' && entry.name === 'CreateUser' ? [userCreated(change.target.name)] : [];
}

/** The topic under which the creation of a user is found. */
export function userCreated(name: string): string {
  return `user ${name.toLowerCase()} created`;
}

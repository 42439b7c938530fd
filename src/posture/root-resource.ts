import type { Resource } from './check.ts';

/** The root user, as a resource. Root is not a user: no other check speaks of it. */
export const rootResource: Resource = { kind: 'root', name: 'root' };

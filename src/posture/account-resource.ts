import type { Resource } from './check.ts';

/** The account itself, as a resource. */
export const accountResource: Resource = { kind: 'account', name: 'account' };

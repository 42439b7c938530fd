import { credentialStories } from './stories/credentials.ts';
import { otherStories } from './stories/others.ts';
import { policyStories } from './stories/policies.ts';
import type { Story } from './story.ts';

/** What is carried out for real. Each has users, groups, roles and policies of its own. */
export const stories: readonly Story[] = [...credentialStories, ...policyStories, ...otherStories];

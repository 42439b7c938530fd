import type { AccountState } from '../account/state.ts';
import { capitalised } from './capitalised.ts';
import { everyDocument } from './every-document.ts';

/** Which policies look at tags, so that changing a tag changes what they allow. */
export interface TagConditions {
  /** Sentences, one for each policy and tag key. */
  breaks: readonly string[];
  /** Whether some policy is not known, and may look at them too. */
  hasGaps: boolean;
}

/**
 * Policies of the account that look at one of the tag keys, by a condition or a variable. Policies of resources and of the
 * organisation are not seen.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html
 */
export function tagConditions(state: AccountState, keys: readonly string[]): TagConditions {
  const documents = everyDocument(state);
  const breaks = documents.flatMap(({ words, text }) => {
    const plain = text === undefined ? '' : normal(text);
    const looked = keys.filter((key) => ['"', '}'].some((end) => plain.includes(`tag/${key.toLowerCase()}${end}`)));
    return looked.map((key) => `${capitalised(words)} looks at tag ${key}. What it allows may change with the tag.`);
  });
  const { policies, users, groups, roles } = state;
  const isWhole = [policies, users, groups, roles].every(({ whole }) => whole.kind === 'known');
  return { breaks, hasGaps: !isWhole || documents.some(({ text }) => text === undefined) };
}

/** The text without escapes, in lower case: condition keys are compared so. */
function normal(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text)).toLowerCase();
  } catch {
    return text.toLowerCase();
  }
}

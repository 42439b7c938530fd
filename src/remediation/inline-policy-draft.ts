import type { CallDraft } from './action.ts';
import type { PolicyHolder } from './policy-holder.ts';

export interface InlinePolicyWords {
  title: string;
  why: string;
}

/** The call that puts an inline policy, or, without a document, deletes it. */
export function inlinePolicyDraft(
  { word, name }: PolicyHolder,
  policy: string,
  document: string | undefined,
  words: InlinePolicyWords,
): CallDraft {
  const named = { [`${word}Name`]: name, PolicyName: policy };
  return {
    ...words,
    call: {
      service: 'iam',
      action: `${document === undefined ? 'Delete' : 'Put'}${word}Policy`,
      parameters: document === undefined ? named : { ...named, PolicyDocument: document },
    },
  };
}

import type { Part, Unknown } from '../account/part.ts';

/** What is known of a question: yes, no, or why it cannot be told. */
export type Answer = boolean | Unknown;

/** Whether a switch is on; one that is known not to be there is off. */
export function answerOf(part: Part<boolean>): Answer {
  return part.kind === 'unknown' ? part : part.kind === 'known' && part.value;
}

/** No when one answer is no, whatever the others; yes when all are yes. */
export function allOf(...answers: readonly Answer[]): Answer {
  return answers.includes(false) ? false : (answers.find((answer) => typeof answer !== 'boolean') ?? true);
}

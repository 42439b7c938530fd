/** Event source of the events that every contestant selects. */
export const iamSource = 'iam.amazonaws.com';

/** Event names that only read. The same expression runs in JavaScript and, as RE2, in DuckDB. */
export const readNames = '^(Get|List|Simulate|Generate)';

const reads = new RegExp(readNames);

/** Whether an event writes to IAM, going by its source and name alone. */
export function isIamWrite({ eventSource, eventName }: { eventSource: string; eventName: string }): boolean {
  return eventSource === iamSource && !reads.test(eventName);
}

/** Whether a code is one of some. AWS writes `Exception` at the end of a code in some protocols, and leaves it out in others. */
export function isErrorCode(code: string, codes: readonly string[]): boolean {
  const bare = (text: string) => text.replace(/Exception$/, '');
  return codes.some((one) => bare(one) === bare(code));
}

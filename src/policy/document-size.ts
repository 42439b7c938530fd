/** Characters of a policy document as IAM counts them against its quotas: without white space. */
export function documentSize(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** Whether text is a credential report: its first line names the columns of users and their ARNs, in whatever order. */
export function isReport(text: string): boolean {
  const header = /^\uFEFF?([\w",]{1,2000})(?=[\r\n]|$)/.exec(text)?.[1]?.replaceAll('"', '').split(',') ?? [];
  return header.includes('user') && header.includes('arn') && header.includes('password_enabled');
}

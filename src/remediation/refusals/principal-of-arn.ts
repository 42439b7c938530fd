/** `user/alice` or `role/deploy` of an ARN, a session as its role; undefined for root and whatever else. Lower case. */
export function principalOfArn(arn: string): string | undefined {
  const [, , service, , , resource = ''] = arn.split(':');
  const [kind, ...rest] = resource.split('/');
  if (service === 'sts' && kind === 'assumed-role') return `role/${rest[0] ?? ''}`.toLowerCase();
  if (service === 'iam' && (kind === 'user' || kind === 'role')) return `${kind}/${rest.at(-1) ?? ''}`.toLowerCase();
  return undefined;
}

import type { Proposal } from '../../action.ts';

/** A condition that a statement is to have. */
export interface Demand {
  /** Whom it is for. */
  of: 'account' | 'service';
  operator: string;
  key: string;
  value: string;
}

/**
 * The conditions that the parameters ask for, or why they are none.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export function demands(parameter: (name: string) => string | undefined): Demand[] | Extract<Proposal, { kind: 'refused' }> {
  const [externalId, account, arn] = [parameter('external-id'), parameter('source-account'), parameter('source-arn')];
  const refused = (reason: string, instead: string): Extract<Proposal, { kind: 'refused' }> => ({ kind: 'refused', reason, instead });
  if (externalId !== undefined && !/^[\w+=,.@:/-]{2,1224}$/.test(externalId))
    return refused('The external id is none that AWS takes.', 'Use 2 to 1,224 letters, digits and +=,.@:/- only, without * or ?.');
  if (account !== undefined && !/^\d{12}$/.test(account)) return refused(`${account} is no account id.`, 'Give twelve digits.');
  if (arn !== undefined && !/^arn:[a-z-]+:[a-z0-9-]+:[a-z0-9*-]*:(?:\d{12})?:[\u0021-\u007e]+$/.test(arn))
    return refused(`${arn} is no ARN.`, 'Give the ARN of what the service acts for, with its account.');
  const inArn = arn === undefined ? undefined : (arn.split(':')[4] ?? '');
  if (account !== undefined && inArn !== undefined && inArn !== '' && inArn !== account)
    return refused('The account and the ARN name two accounts, so that nobody could meet both.', 'Give one account.');
  const all: Demand[] = [
    ...(externalId === undefined ? [] : [{ of: 'account' as const, operator: 'StringEquals', key: 'sts:ExternalId', value: externalId }]),
    ...(account === undefined ? [] : [{ of: 'service' as const, operator: 'StringEquals', key: 'aws:SourceAccount', value: account }]),
    ...(arn === undefined ? [] : [{ of: 'service' as const, operator: 'ArnLike', key: 'aws:SourceArn', value: arn }]),
  ];
  return all.length === 0 ? refused('What is to be asked for is not said.', 'Give external-id, source-account or source-arn.') : all;
}

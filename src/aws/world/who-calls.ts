import type { Caller } from '../../app/ports/world.ts';
import { awsFailure } from '../aws-failure.ts';
import type { Clients } from '../clients.ts';

/** Asks AWS who is calling, which takes no permission. Rejects when the credentials are no good. */
export async function whoCalls(clients: Clients): Promise<Caller> {
  const what = 'AWS did not say who is calling';
  const sts = await clients.sts();
  const { Account: account, Arn: arn } = await sts.getCallerIdentity({}).catch((cause: unknown) => {
    throw awsFailure(what, cause);
  });
  if (account === undefined || arn === undefined) throw awsFailure(what, new Error('the answer names no caller'));
  return { account, arn };
}

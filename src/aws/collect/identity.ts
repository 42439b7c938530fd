import { awsFailure } from '../aws-failure.ts';
import type { Clients } from '../clients.ts';

/** Whose account the credentials are for. */
export interface Identity {
  account: string;
  /** `aws`, `aws-cn`, `aws-us-gov`. */
  partition: string;
}

/** Asks AWS who is asking, which takes no permission. Throws when there are no credentials, or AWS does not take them. */
export async function identity(clients: Clients): Promise<Identity> {
  const sts = await clients.sts();
  const answer = await sts.getCallerIdentity({}).catch((cause: unknown) => {
    throw awsFailure('AWS did not say whose account it is', cause);
  });
  const [, partition = 'aws'] = answer.Arn?.split(':') ?? [];
  if (answer.Account === undefined) throw awsFailure('AWS did not say whose account it is', new Error('the answer names no account'));
  return { account: answer.Account, partition };
}

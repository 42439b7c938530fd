import type { HandOver, SecretUse } from '../../plan/secret-use.ts';

/** Where a secret of a step comes from and where it goes, in one or two sentences. */
export function secretLine(secret: SecretUse): string {
  if (secret.kind === 'asked') return `You are asked for: ${secret.question}`;
  const from =
    secret.kind === 'made-password'
      ? `${secret.label}: let the console make it, or make up a long one that no other account has.`
      : `${secret.label}: the console shows it once.`;
  return `${from} ${to(secret.handOver)}`;
}

function to(handOver: HandOver): string {
  if (handOver.to === 'secrets-manager')
    return `Put it into AWS Secrets Manager as ${handOver.secretName}, and write it down nowhere else.`;
  if (handOver.to === 'terminal') return 'Let the one whom it belongs to take it from the screen, and write it down nowhere.';
  return 'Hand it to the one whom it belongs to by a way that nobody else can read.';
}

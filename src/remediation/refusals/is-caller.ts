import { principalOfArn } from './principal-of-arn.ts';

/** Whether an ARN is that of a wanted principal. Sessions count as their role; root and the like are compared by the letter. */
export function isCaller(wanted: string, arn: string): boolean {
  const principal = principalOfArn(wanted);
  return principal === undefined ? wanted === arn : accountOf(wanted) === accountOf(arn) && principal === principalOfArn(arn);
}

function accountOf(arn: string): string | undefined {
  return arn.split(':')[4];
}

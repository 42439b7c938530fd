import { account, madePolicy } from '../account/cases.ts';

/** Statements that allow everything. */
export const everything = [{ Effect: 'Allow', Action: '*', Resource: '*' }];

/** The same, for whoever has signed in with MFA. */
export const everythingWithMfa = [{ ...everything[0], Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }];

/** Statements that allow every action of IAM. */
export const allOfIam = [{ Effect: 'Allow', Action: 'iam:*', Resource: '*' }];

/** Statements that allow little. */
export const reading = [{ Effect: 'Allow', Action: ['s3:Get*', 's3:List*'], Resource: '*' }];

/** ARN of a customer-managed policy of the made account. */
export function arnOf(name: string): string {
  return `arn:aws:iam::${account}:policy/${name}`;
}

/** ARN of an AWS managed policy. */
export function awsArnOf(name: string): string {
  return `arn:aws:iam::aws:policy/${name}`;
}

/** AWS's policy for administrators. */
export const administratorAccess = madePolicy('AdministratorAccess', everything, { arn: awsArnOf('AdministratorAccess') });

import * as iam from '@aws-sdk/client-iam';
import type { Policy } from '../../../src/account/entities.ts';
import { wholeMembers } from '../../../src/account/members.ts';
import { known } from '../../../src/account/part.ts';
import { type Collector, dateOf, documentOf, orAbsent, said, tagsOf } from './collector.ts';

/** Policies of the account by ARN. What policies of AWS say no event tells, so they stay outside of the law. */
export async function collectPolicies(
  collector: Collector,
  details: readonly iam.GetAccountAuthorizationDetailsCommandOutput[],
): Promise<[string, Policy][]> {
  return Promise.all(details.flatMap(({ Policies }) => Policies ?? []).map((policy) => policyOf(collector, policy)));
}

async function policyOf(collector: Collector, policy: iam.ManagedPolicyDetail): Promise<[string, Policy]> {
  const arn = policy.Arn ?? '';
  // The details of an account hold neither description nor tags, and those of moto no name and no id.
  const { Policy: one } = await collector.client.send(new iam.GetPolicyCommand({ PolicyArn: arn }));
  const versions = (policy.PolicyVersionList ?? []).map(({ VersionId: id = '', CreateDate, Document = '' }) => [
    id,
    { id, created: dateOf(collector, CreateDate), document: known(documentOf(Document), collector.read) },
  ]);
  return [
    arn,
    {
      arn,
      name: one?.PolicyName ?? '',
      id: said(collector, one?.PolicyId),
      path: said(collector, policy.Path),
      created: dateOf(collector, policy.CreateDate),
      // An empty description is none.
      description: orAbsent(collector, one?.Description === '' ? undefined : one?.Description),
      tags: tagsOf(collector, one?.Tags),
      defaultVersion: said(collector, policy.DefaultVersionId),
      versions: wholeMembers(Object.fromEntries(versions), collector.read),
    },
  ];
}

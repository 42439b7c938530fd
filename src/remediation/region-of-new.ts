import type { Proposal } from './action.ts';

/** Where a partition keeps the events of global services, or the first of its Regions. */
const leaders: Readonly<Record<string, string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-eusc': 'eusc-de-east-1',
};

/** How the names of the Regions of a partition begin; those of `aws` begin in neither way. */
const beginnings: readonly [partition: string, beginning: string][] = [
  ['aws-cn', 'cn-'],
  ['aws-us-gov', 'us-gov-'],
  ['aws-eusc', 'eusc-'],
  ['aws-iso', 'us-iso-'],
  ['aws-iso-b', 'us-isob-'],
  ['aws-iso-e', 'eu-isoe-'],
  ['aws-iso-f', 'us-isof-'],
];

export type RegionOfNew = { kind: 'region'; region: string } | Extract<Proposal, { kind: 'refused' }>;

/** The Region for something new: the one that is given, where the partition can have it, else the leading one of the partition. */
export function regionOfNew(partition: string, given: string | undefined): RegionOfNew {
  const region = given ?? leaders[partition];
  if (region === undefined)
    return {
      kind: 'refused',
      reason: `Which Region is meant is not known in the partition ${partition}.`,
      instead: 'Name it: --param region=…',
    };
  const own = beginnings.find(([, beginning]) => region.startsWith(beginning))?.[0] ?? 'aws';
  if (/^[a-z]{2,4}(?:-[a-z]+)+-\d$/.test(region) && own === partition) return { kind: 'region', region };
  return {
    kind: 'refused',
    reason: `${region} is no Region of the partition ${partition}.`,
    instead: 'Give one as AWS names it, such as eu-central-1.',
  };
}

const homes: Readonly<Record<string, string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-eusc': 'eusc-de-east-1',
  'aws-iso': 'us-iso-east-1',
  'aws-iso-b': 'us-isob-east-1',
  'aws-iso-e': 'eu-isoe-west-1',
  'aws-iso-f': 'us-isof-south-1',
};

/** The region of a partition that IAM signs for and that a call goes to which names none. */
export function homeRegion(partition: string): string {
  return Object.hasOwn(homes, partition) ? (homes[partition] ?? 'us-east-1') : 'us-east-1';
}

/** Whose account something is in. */
export interface Owner {
  /** `aws`, `aws-cn`, `aws-us-gov`; undefined where no ARN tells. */
  partition: string | undefined;
  /** Twelve digits. */
  account: string;
}

/** The owner that an ARN names; undefined for what AWS owns itself, and for what is no ARN. */
export function ownerOf(arn: unknown): Owner | undefined {
  const [, partition, account] = (typeof arn === 'string' && /^arn:(aws[a-z-]*):[^:]*:[^:]*:(\d{12}):/.exec(arn)) || [];
  return account === undefined ? undefined : { partition, account };
}

/** Whose account something is in. */
export interface Owner {
  /** `aws`, `aws-cn`, `aws-us-gov`. */
  partition: string;
  /** Twelve digits. */
  account: string;
}

/** The owner that an ARN names; undefined for what AWS owns itself, and for what is no ARN. */
export function ownerOf(arn: unknown): Owner | undefined {
  const [, partition, account] = (typeof arn === 'string' && /^arn:(aws[a-z-]*):[^:]*:[^:]*:(\d{12}):/.exec(arn)) || [];
  return partition === undefined || account === undefined ? undefined : { partition, account };
}

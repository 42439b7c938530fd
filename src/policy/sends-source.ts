/**
 * Whether a service says on whose behalf it assumes a role (`aws:SourceAccount`, `aws:SourceArn`). AWS has no list: these
 * are the services whose own guide shows a trust policy with the keys, and those where users found the role broken by
 * them. Of all others nobody knows without a look at an AssumeRole event or at the guide of the service.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export function sendsSource(service: string): 'yes' | 'no' | 'unknown' {
  const name = service.replace(/\.amazonaws\.com(?:\.cn)?$/, '');
  if (documented.has(name)) return 'yes';
  return silent.has(name) ? 'no' : 'unknown';
}

const documented = new Set(['appstream', 'codebuild', 'datazone', 'ecs-tasks', 'personalize', 'scheduler', 'vpc-flow-logs']);

const silent = new Set(['cloudtrail', 'ec2', 'elastictranscoder']);

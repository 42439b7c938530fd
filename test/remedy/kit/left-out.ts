/** Cases that cannot be made on their backend, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  'make-trail-multi-region: one of every Region that leaves out IAM':
    'no call makes a trail of every Region without global events, on moto as on AWS',
  'create-trail: beside the trail of an organisation that does not record everything':
    'the trail belongs to another account, which moto does not show',
};

/** Actions that come to no steps, because only people can do what they ask for. */
export const guidesOnly: readonly string[] = ['enrol-mfa', 'replace-server-certificate', 'review-federation', 'secure-root'];

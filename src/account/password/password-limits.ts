/** What AWS asks of every password of an IAM user, whatever the policy, and where an account has no policy of its own. */
export const passwordLimits = {
  /** Characters, at most. */
  longest: 128,
  /** Characters, at least, where the account has no policy of its own. */
  defaultShortest: 8,
  /** How many of the four classes, where the account has no policy of its own. */
  defaultClasses: 3,
} as const;

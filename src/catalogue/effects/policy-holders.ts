/** The three kinds of entities that policies belong to, with the words of their API calls. */
export const policyHolders = {
  users: { word: 'User', parameter: 'userName' },
  groups: { word: 'Group', parameter: 'groupName' },
  roles: { word: 'Role', parameter: 'roleName' },
} as const;

export type PolicyHolders = keyof typeof policyHolders;

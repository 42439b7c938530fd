import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter } from '../../events/fields.ts';
import { asObject } from '../../kernel/json.ts';
import { accountPropertiesHistory } from '../effects/account-identity.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { shortList } from '../words/short-list.ts';
import { accountTarget } from '../words/targets.ts';

export const PutAccountProperties = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'PutAccountProperties',
  kind: 'change',
  access: 'write',
  title: 'Set account-wide properties of IAM features',
  does: 'Sets one or more account-level properties of IAM, each a key in the form `Namespace/PropertyName` with a value. Such properties steer features for the whole account, role manager (namespace `RoleManager`) among them. All keys of one call belong to one namespace.',
  doesNot: [
    'It changes no user, group, role or policy by itself.',
    'It has nothing to do with the account name, its contacts or its alias.',
    'It does not show what the properties were before.',
  ],
  appears: 'From the CLI, an SDK or a console page of the feature in question. Recorded in us-east-1.',
  reading: {
    target: 'The account in which the call is made.',
    parameters: {
      properties:
        'Map from `Namespace/PropertyName` to the new value, such as `true` or `false`. The namespace says which feature is meant.',
    },
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'set', todo: 'set', what: `${properties(event)} on ${callIt(accountTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A feature of IAM that creates or changes roles is turned on or loosened for the whole account.',
      when: 'The property steers such a feature, and its owner did not ask for the change.',
    },
    {
      risk: 'A feature that others rely on is turned off for the whole account.',
      when: 'The new value turns off or narrows the feature while it is in use.',
    },
  ],
  benign: ['An administrator takes a feature of IAM into use, or changes its settings, by plan.'],
  verify: [
    'Read the namespace and the new values, and look up in the AWS documentation what they steer.',
    'Take the values before the change from the last PutAccountProperties event for the same keys, or from a saved GetAccountProperties answer.',
    'Ask the owner of the account whether the change was wanted.',
  ],
  related: ['iam:AcquireRole', 'iam:CreateRole', 'iam:UpdateAccountPasswordPolicy'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutAccountProperties.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountProperties.html',
  ],
  history: accountPropertiesHistory(),
});

function properties(event: CloudTrailEvent): string {
  const map = Object.entries(asObject(parameter(event, 'properties')) ?? {});
  if (map.length === 0) return 'account properties';
  const words = map.map(([key, value]) => (typeof value === 'string' || typeof value === 'boolean' ? `${key}=${value}` : key));
  return `account ${map.length === 1 ? 'property' : 'properties'} ${shortList(words)}`;
}

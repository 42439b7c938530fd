import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter } from '../../events/fields.ts';
import { asBoolean } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { underPath } from '../words/read-target.ts';
import { accountTarget } from '../words/targets.ts';

export const ListPolicies = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListPolicies',
  kind: 'read',
  access: 'list',
  title: 'List the managed policies of the account',
  does: 'Returns managed policies, all or as filtered: name, ARN, dates, id of the default version, to how many identities each is attached, and for how many it is a permissions boundary.',
  doesNot: [
    'It returns no document, no description and no tags.',
    'It does not name the identities: ListEntitiesForPolicy does.',
    'AWS managed policies are the same everywhere; only which of them are attached says something about this account.',
  ],
  appears:
    'The console calls it wherever a policy can be chosen, Terraform when it looks a policy up by name, and scanners at every run. Recorded in us-east-1.',
  reading: {
    target: 'The call is about the whole account. The policies are not in the event.',
    parameters: {
      scope: '`Local` for customer managed, `AWS` for AWS managed; absent or `All` means both.',
      onlyAttached: 'True when only attached policies are asked for.',
      policyUsageFilter: '`PermissionsPolicy` or `PermissionsBoundary`; absent means both.',
      pathPrefix: 'Path prefix that limits the list; absent means all.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: accountTarget,
  phrase: (event) => ({
    did: 'listed',
    todo: 'list',
    what: `${policiesListed(event)} of ${callIt(accountTarget(event))}${underPath(event)}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The caller gets the shopping list for policy documents: what this account wrote itself, and what is in use.',
      when: 'AWS answered the call, it was not limited to AWS managed policies, and the caller is not a known tool.',
      holds: (event) => (textParameter(event, 'scope') === 'AWS' ? false : unlessHarmless(event)),
    },
    {
      risk: 'It is one of the lists that intruders run in a row.',
      when: 'The same caller lists users, roles and groups within minutes and never did before.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['A person attaches a policy in the console; the list comes in many pages.', 'Terraform looks up a policy by name.'],
  verify: [
    'See whether GetPolicyVersion calls follow, and for how many policies.',
    'Count the different IAM lists by this caller in the same ten minutes.',
    'Compare the caller and user agent with the past weeks.',
  ],
  related: ['iam:GetPolicy', 'iam:GetPolicyVersion', 'iam:ListEntitiesForPolicy', 'iam:ListPolicyVersions'],
  remediations: [],
  attack: ['T1069.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicies.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
});

function policiesListed(event: CloudTrailEvent): string {
  const scope = textParameter(event, 'scope');
  const whose = scope === 'Local' ? 'customer managed' : scope === 'AWS' ? 'AWS managed' : 'managed';
  return `the ${asBoolean(parameter(event, 'onlyAttached')) === true ? 'attached ' : ''}${whose} policies`;
}

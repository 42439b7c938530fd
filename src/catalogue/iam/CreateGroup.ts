import { createGroupHistory } from '../effects/groups.ts';
import { defineEvent } from '../entry.ts';
import { atPath } from '../words/at-path.ts';
import { callIt } from '../words/call-it.ts';
import { groupTarget } from '../words/targets.ts';

export const CreateGroup = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'CreateGroup',
  kind: 'change',
  access: 'write',
  title: 'Create an IAM group',
  does: 'Creates one empty IAM group with a name and a path. AWS gives it a unique id (AGPA…).',
  doesNot: [
    'It puts no user into the group and no policy on it. Both need calls of their own, listed as related.',
    'It makes nothing that can act: a group cannot sign in, cannot be assumed and cannot be a principal in a policy.',
    'It does not create a group of IAM Identity Center. That call has the same name and another event source.',
  ],
  appears: 'From the console (Create group), the CLI, an SDK, or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: '`groupName` is the new group; the response carries its unique id and ARN.',
    parameters: { groupName: 'Name of the new group.', path: 'Path of the new group, `/` when absent.' },
  },
  target: groupTarget,
  phrase: (event) => ({ did: 'created', todo: 'create', what: `${callIt(groupTarget(event))}${atPath(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The group is the first half of a grant that shows on no user: policies go onto the group, then users into it.',
      when: 'AttachGroupPolicy or PutGroupPolicy with wide access and AddUserToGroup follow, and nobody asked for the group.',
    },
    {
      risk: 'Rights to manage a group apply to the new one by its name or path.',
      when: 'A policy allows iam:AddUserToGroup or iam:AttachGroupPolicy on an ARN or pattern that the new group matches, such as the ARN of a deleted group.',
    },
  ],
  benign: [
    'A team or a duty gets its group, with policies and members following from the same actor.',
    'Infrastructure code sets up an account.',
  ],
  verify: [
    'List the policies put on the group and the users added to it since.',
    'Search policies for ARNs and patterns under `group/` that the name or path matches.',
    'Ask whether the actor manages groups in this account.',
  ],
  related: ['iam:AttachGroupPolicy', 'iam:PutGroupPolicy', 'iam:AddUserToGroup', 'iam:UpdateGroup', 'iam:DeleteGroup'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateGroup.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html',
  ],
  history: createGroupHistory(),
});

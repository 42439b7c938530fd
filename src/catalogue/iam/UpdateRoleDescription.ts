import { updateRoleDescriptionHistory } from '../effects/role-settings.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { newDescriptionInWords } from '../words/role-description.ts';
import { isSelf } from '../words/self.ts';
import { roleTarget } from '../words/targets.ts';

export const UpdateRoleDescription = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UpdateRoleDescription',
  kind: 'change',
  access: 'write',
  title: 'Change the description of a role',
  does: 'Replaces the description of one IAM role by another text. It is the older call for what UpdateRole does with its `description`.',
  doesNot: [
    'It changes nothing that IAM evaluates: permissions, trust policy, boundary and session duration stay.',
    'It does not rename the role: a role keeps its name for life.',
    'It does not show the earlier text.',
  ],
  appears: 'From the console, the CLI, an SDK or older tools; newer ones call UpdateRole. Recorded in us-east-1.',
  reading: {
    target: '`roleName` is the role. The response repeats the role with its ARN, unique id and new description.',
    parameters: {
      roleName: 'Role that is described.',
      description: 'The new text, at most 1,000 characters; empty when the description is cleared.',
    },
  },
  target: roleTarget,
  phrase: (event) => ({
    did: 'changed',
    todo: 'change',
    what: `the description of ${callIt(roleTarget(event))}${newDescriptionInWords(event)}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A backdoor role is made to look official, or its purpose is hidden from reviewers.',
      when: 'The new text does not fit the permissions and the trust policy of the role, or the role was created recently.',
    },
    {
      risk: 'A session of the role rewrites what reviewers read about it.',
      when: 'The actor is a session of this role.',
      holds: (event) => isSelf(event, roleTarget(event)),
    },
  ],
  benign: ['Descriptions are tidied up or translated.', 'An older tool applies a changed description.'],
  verify: [
    'Compare the text with the permissions, the trust policy and the last use of the role.',
    'Look for other changes of the same role by the same actor around this time.',
    'Look for the text before, in CreateRole or an earlier event of this name.',
  ],
  related: ['iam:UpdateRole', 'iam:CreateRole', 'iam:UpdateAssumeRolePolicy', 'iam:TagRole'],
  remediations: [],
  attack: ['T1036'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateRoleDescription.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html',
  ],
  history: updateRoleDescriptionHistory(),
});

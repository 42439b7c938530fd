import type { CloudTrailEvent } from '../../events/event.ts';
import { parametersOmitted, textParameter } from '../../events/fields.ts';
import { asObject } from '../../kernel/json.ts';
import { moveHistory } from '../effects/moves.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { moveInWords } from '../words/move.ts';
import { movedArn } from '../words/moved-arn.ts';
import { groupTarget } from '../words/targets.ts';

/** Rename and move of a group: its members and policies never change by it. */
export const UpdateGroup = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UpdateGroup',
  kind: 'change',
  access: 'write',
  title: 'Rename a group, move it to another path, or both',
  does: 'Sets a new name (`newGroupName`), a new path (`newPath`), or both, on one IAM group. The unique id (AGPA…), the members and the policies stay; the ARN changes, because it is made of path and name. AWS allows it only to a caller that may update both the old and the new ARN.',
  doesNot: [
    'It adds or removes no member and no policy. Those arrive as events of their own, listed as related.',
    'It edits no policy that names the group. An ARN in a Resource element stays as it was written.',
    'A call that gives neither a new name nor a new path succeeds and changes nothing.',
  ],
  appears:
    'From the console (the name of a group can be edited there), the CLI, an SDK, or infrastructure code with a changed name or path. Recorded in us-east-1.',
  reading: {
    target: '`groupName` is the name before the call; `newGroupName` the name after it. The response carries nothing.',
    parameters: {
      groupName: 'Name of the group before the change.',
      newGroupName: 'Name after the change; absent when only the path changes.',
      newPath: 'Path after the change; absent when only the name changes. The old path is not in the event.',
    },
  },
  target: groupTarget,
  phrase: (event) => moveInWords(event, 'newGroupName', callIt(groupTarget(event))),
  direction: 'neutral',
  facts: (event) => movedArn(event, 'group', 'groupName', 'newGroupName'),
  risks: [
    {
      risk: 'Somebody gains the right to add members or policies to the group, because the new ARN falls under a policy that the old one did not.',
      when: 'A policy allows group management on a name or path pattern that only the new ARN matches.',
      holds: (event) =>
        shown(event) && textParameter(event, 'newPath') === undefined && textParameter(event, 'newGroupName') === undefined
          ? false
          : undefined,
    },
    {
      risk: 'A Deny that kept people from changing the group no longer matches it.',
      when: 'A policy or service control policy protects the group by its old ARN or path.',
    },
    {
      risk: 'A powerful group takes a harmless name, or a harmless one takes the name that scripts and reviewers expect.',
      when: 'The old name and the new name promise different access.',
      holds: (event) => (shown(event) && textParameter(event, 'newGroupName') === undefined ? false : undefined),
    },
  ],
  benign: ['Groups are renamed to a new standard, or moved to paths by department.', 'Infrastructure code applies a changed name or path.'],
  verify: [
    'Read the policies on the group and list its members: the name says nothing about either.',
    'Search policies for the old and the new ARN and for path wildcards that match them.',
    'Look for AddUserToGroup, AttachGroupPolicy and PutGroupPolicy under both names around this time.',
  ],
  related: ['iam:CreateGroup', 'iam:DeleteGroup', 'iam:AddUserToGroup', 'iam:AttachGroupPolicy', 'iam:PutGroupPolicy', 'iam:UpdateUser'],
  remediations: ['restore-name'],
  attack: ['T1098', 'T1036'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateGroup.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups_manage_rename.html',
  ],
  history: moveHistory('groups'),
});

function shown(event: CloudTrailEvent): boolean {
  return asObject(event.requestParameters) !== undefined && !parametersOmitted(event);
}

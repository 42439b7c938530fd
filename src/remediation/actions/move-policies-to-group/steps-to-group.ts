import type { Group, User } from '../../../account/entities.ts';
import { knownValue } from '../../../account/part.ts';
import type { CallDraft, Draft } from '../../action.ts';

/** Every step of the move, in an order in which the user never has less than before. */
export function stepsToGroup(user: User, group: Group | undefined, wanted: string, isMember: boolean): Draft[] {
  const name = group?.name ?? wanted;
  const iam = (title: string, why: string, action: string, parameters: CallDraft['call']['parameters']): CallDraft => ({
    title,
    why,
    call: { service: 'iam', action, parameters },
  });
  const arns = Object.keys(user.attached.items);
  const inline = Object.entries(user.inline.items).flatMap(([policy, part]) => {
    const document = knownValue(part);
    return document === undefined ? [] : [{ policy, document }];
  });
  const held = (policy: string) =>
    group !== undefined && (Object.hasOwn(group.attached.items, policy) || Object.hasOwn(group.inline.items, policy));
  return [
    ...(group === undefined
      ? [iam(`Create group ${name}`, 'Policies of a group are looked at in one place.', 'CreateGroup', { GroupName: name })]
      : []),
    ...arns
      .filter((arn) => !held(arn))
      .map((arn) =>
        iam(`Attach policy ${arn} to group ${name}`, 'The group gets what the user has.', 'AttachGroupPolicy', {
          GroupName: name,
          PolicyArn: arn,
        }),
      ),
    ...inline
      .filter(({ policy }) => !held(policy))
      .map(({ policy, document }) =>
        iam(`Put inline policy ${policy} of group ${name}`, 'The group gets what the user has.', 'PutGroupPolicy', {
          GroupName: name,
          PolicyName: policy,
          PolicyDocument: document,
        }),
      ),
    ...(isMember
      ? []
      : [
          iam(`Add user ${user.name} to group ${name}`, 'From here on the user has its policies twice.', 'AddUserToGroup', {
            GroupName: name,
            UserName: user.name,
          }),
        ]),
    {
      title: 'Wait until IAM has caught up',
      why: 'What IAM was told counts everywhere only after some seconds.',
      gate: { kind: 'wait', seconds: 15 },
    },
    ...arns.map((arn) =>
      iam(`Detach policy ${arn} from user ${user.name}`, 'The user has it by the group.', 'DetachUserPolicy', {
        UserName: user.name,
        PolicyArn: arn,
      }),
    ),
    ...inline.map(({ policy }) =>
      iam(`Delete inline policy ${policy} of user ${user.name}`, 'The user has it by the group.', 'DeleteUserPolicy', {
        UserName: user.name,
        PolicyName: policy,
      }),
    ),
  ];
}

import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, response, textParameter } from '../../events/fields.ts';
import type { Json } from '../../kernel/json.ts';
import { createRoleHistory } from '../effects/roles.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { nameInArn, roleTarget } from '../words/targets.ts';
import { trustInWords, trustsActor, trustsAnyone, trustsAnyWebIdentity, trustsOtherAccount } from '../words/trust.ts';

export const CreateRole = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'CreateRole',
  kind: 'change',
  access: 'write',
  title: 'Create a role and say who may assume it',
  does: 'Creates an IAM role with a trust policy, which says who may assume it, and optionally a permissions boundary, a maximum session duration, a description and tags. The role has no permissions policies yet.',
  doesNot: [
    'It gives the role no permissions: AttachRolePolicy and PutRolePolicy do, mostly within the same minute.',
    'It issues no credentials: those come from AssumeRole and its kin, or through a service that the role is passed to.',
    'It creates no instance profile; the console adds one of the same name when the role is for EC2, and that is a CreateInstanceProfile event.',
    'Trusting a whole account does not let everyone in it assume the role: they need permission for sts:AssumeRole from their own account as well.',
  ],
  appears:
    'From the console (Create role), the CLI, an SDK, infrastructure code, and from service consoles that set up a role for a feature. Service-linked roles arrive as CreateServiceLinkedRole. Recorded in us-east-1.',
  reading: {
    target:
      '`roleName` in the request; the response adds the ARN and the unique id (AROA…), which a role created again under the same name does not share.',
    parameters: {
      roleName: 'Name of the new role, unique in the account whatever its case.',
      path: 'Path of the role; `/` when it is absent.',
      assumeRolePolicyDocument: 'The trust policy, as a JSON string; the response repeats it URL-encoded.',
      permissionsBoundary: 'ARN of the policy that limits the role; absent when there is none.',
      maxSessionDuration: 'Longest session in seconds, 3600 to 43200; one hour when it is absent.',
      description: 'Free text; absent when none is given.',
      tags: 'Tags that the role gets at once.',
    },
  },
  target: roleTarget,
  phrase: (event) => {
    const trust = trustInWords(event, trustPolicy(event));
    const boundary = textParameter(event, 'permissionsBoundary');
    const limit = boundary === undefined ? '' : `, limited by permissions boundary ${nameInArn(boundary)}`;
    return {
      did: 'created',
      todo: 'create',
      what: `${callIt(roleTarget(event))}${trust === '' ? '' : ` with a trust policy${trust}`}${limit}`,
    };
  },
  direction: 'grants',
  risks: [
    {
      risk: 'Anyone with any AWS account may assume the role.',
      when: 'The principal is `*` in a statement that has no condition; with a condition, the condition decides.',
      holds: (event) => trustsAnyone(event, trustPolicy(event)),
    },
    {
      risk: 'Another account may assume the role; a backdoor of this kind outlives every key and password of this account.',
      when: 'The trust policy names a principal of another account without a condition. Whether that account is yours, the event does not tell.',
      holds: (event) => trustsOtherAccount(event, trustPolicy(event)),
    },
    {
      risk: 'The actor makes itself a second identity, stronger or less watched than its own.',
      when: 'The trust policy names the actor, or its account and the actor may call sts:AssumeRole on the role.',
      holds: (event) => trustsActor(event, trustPolicy(event)),
    },
    {
      risk: 'Strangers with an identity at the same provider may assume the role, such as any repository of a shared build service.',
      when: 'An OIDC provider is trusted and no condition narrows subject and audience.',
      holds: (event) => trustsAnyWebIdentity(event, trustPolicy(event)),
    },
    {
      risk: 'The name imitates a role of AWS or of your organisation.',
      when: 'The name resembles `AWSReservedSSO_…`, `OrganizationAccountAccessRole` or an existing role, and the usual creator did not make it.',
    },
  ],
  benign: [
    'A workload or pipeline is set up by infrastructure code, with policies attached right after.',
    'A service console creates the role that its feature needs.',
  ],
  verify: [
    'Read the trust policy: to whom does every account id, provider and subject in it belong?',
    'Look for AttachRolePolicy and PutRolePolicy on the role, and for AssumeRole soon after.',
    'Check whether the actor usually creates roles, and from this address and tool.',
    'Check whether a boundary is required for new roles here, and whether this role has it.',
  ],
  related: [
    'iam:AttachRolePolicy',
    'iam:PutRolePolicy',
    'iam:UpdateAssumeRolePolicy',
    'iam:CreateInstanceProfile',
    'iam:DeleteRole',
    'iam:AcquireRole',
    'sts:AssumeRole',
  ],
  remediations: ['tighten-trust', 'contain-principal', 'quarantine-unused-principal'],
  attack: ['T1136.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
  ],
  history: createRoleHistory(),
});

function trustPolicy(event: CloudTrailEvent): Json | undefined {
  return parameter(event, 'assumeRolePolicyDocument') ?? response(event, 'role', 'assumeRolePolicyDocument');
}

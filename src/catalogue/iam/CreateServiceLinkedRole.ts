import { textParameter } from '../../events/fields.ts';
import { createServiceLinkedRoleHistory } from '../effects/service-linked-role.ts';
import { defineEvent } from '../entry.ts';
import { roleTarget } from '../words/targets.ts';

export const CreateServiceLinkedRole = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'CreateServiceLinkedRole',
  kind: 'change',
  access: 'write',
  title: 'Create the role that an AWS service uses in this account',
  does: 'Creates an IAM role that belongs to one AWS service. The service defines its name, its permissions and its trust policy, and only that service can assume it. The path is `/aws-service-role/` followed by the service.',
  doesNot: [
    'It lets the caller choose neither the permissions nor who may assume the role.',
    'It does not let people use the role: no user or role can assume it, only the service.',
    'It is not always a deliberate act: many services create their role the first time that someone uses a feature.',
    'It does not need iam:CreateRole or iam:AttachRolePolicy, only iam:CreateServiceLinkedRole.',
  ],
  appears:
    'When someone first uses a feature of a service, by its console or API, with the service in `invokedBy` or as the source; also directly by the console, the CLI, an SDK or infrastructure code. Recorded in us-east-1.',
  reading: {
    actor: 'Where a service created the role on behalf of someone, `userIdentity` is that someone and `invokedBy` the service.',
    target: 'The response gives the name, the ARN and the unique id of the role; the request names only the service.',
    parameters: {
      aWSServiceName: 'Service principal that the role is for, such as `autoscaling.amazonaws.com`.',
      customSuffix: 'Text added to the role name, for services that allow several such roles; mostly absent.',
      description: 'Free text; absent when none is given.',
    },
  },
  target: roleTarget,
  phrase: (event) => {
    const { name } = roleTarget(event);
    const service = textParameter(event, 'aWSServiceName');
    const unnamed = service === undefined ? 'a service-linked role that the event does not name' : 'a service-linked role';
    const role = name === '' ? unnamed : `service-linked role ${name}`;
    return { did: 'created', todo: 'create', what: `${role}${service === undefined ? '' : ` for ${service}`}` };
  },
  direction: 'grants',
  risks: [
    {
      risk: 'A service gets access to this account that nobody planned.',
      when: 'Nobody here uses the service, or its role can reach data and identities, as those of directory, migration and deployment services can.',
    },
    {
      risk: 'Service control policies do not hold the role back, so a guardrail of the organisation can be passed by way of the service.',
      when: 'The actor can steer the service that the role belongs to.',
    },
    {
      risk: 'The event is the first sign that an intruder starts to use a service new to this account.',
      when: 'The service is one that is abused for compute, mail or access, and the actor does not usually set up services.',
    },
  ],
  benign: [
    'Someone switched on a feature, and the service made its role by itself.',
    'Infrastructure code prepares accounts with the roles of the services in use.',
  ],
  verify: [
    'Check whether the service is meant to be used in this account, and by whom.',
    'Look at what the actor did with that service in the minutes around it.',
    'Read the policy of the role, to see what the service can now do here.',
  ],
  related: ['iam:DeleteServiceLinkedRole', 'iam:CreateRole', 'iam:AcquireRole', 'organizations:EnableAWSServiceAccess'],
  remediations: [],
  attack: ['T1136.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateServiceLinkedRole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html',
  ],
  history: createServiceLinkedRoleHistory(),
});

import type { CloudTrailEvent } from '../../events/event.ts';
import { response, textParameter, textResponse } from '../../events/fields.ts';
import type { Json } from '../../kernel/json.ts';
import { acquireRoleHistory } from '../effects/acquired-role.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { roleTarget } from '../words/targets.ts';
import { trustInWords, trustsAnyone, trustsOtherAccount } from '../words/trust.ts';

export const AcquireRole = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'AcquireRole',
  kind: 'change',
  access: 'write',
  title: 'Get a role from a role template',
  does: 'Provides an IAM role that is defined by a role template. The template version sets everything: name, path, trust policy, inline and managed policies, permissions boundary, tags and maximum session duration. When no role that matches the template exists, IAM creates it; when one exists, IAM answers with that role.',
  doesNot: [
    'It does not always create something: the answer can be a role that was there before. Compare its creation date with the time of the event.',
    'It has no IAM action of its own: IAM checks iam:GetRole for a role that exists, and iam:CreateRole with iam:PutRolePolicy and iam:AttachRolePolicy, as the template needs them, for a new one.',
    'It does not assume the role and issues no credentials.',
    'It does not put the permissions in the event: they are in the template version, and in the role afterwards.',
  ],
  appears:
    'When role manager sets up a role while someone works in a service console that supports it, or when someone calls it by the CLI or an SDK. A role made in this way names its template in `sourceRoleTemplate`.',
  reading: {
    target: 'The response gives the role, with its ARN and unique id; the request names only the template.',
    parameters: {
      templateArn:
        'ARN of the role template, `arn:aws:iam::aws:role-template/` followed by the service, the template name and its major version.',
      templateMinorVersion: 'Minor version of the template; the default one when it is absent.',
      replacementValues:
        'Values for the parameters of the template, by name. They can set the role name and the resources that it reaches.',
    },
  },
  target: roleTarget,
  phrase: (event) => {
    const template = templateOf(event);
    const source = template === undefined ? 'a role template that the event does not name' : `role template ${template}`;
    const trust = trustInWords(event, trustPolicy(event));
    const trusted = trustPolicy(event) === undefined ? '' : `, with a trust policy${trust}`;
    return { did: 'acquired', todo: 'acquire', what: `${callIt(roleTarget(event))} from ${source}${trusted}` };
  },
  direction: 'grants',
  risks: [
    {
      risk: 'The role reaches more than its user should: permissions come with the template, without a policy that anyone here wrote.',
      when: 'The template, with the given values, allows access to resources that the task does not need.',
    },
    {
      risk: 'A principal outside this account may assume the role.',
      when: 'The trust policy of the template, filled with the given values, names another account or anyone.',
      holds: (event) => trustsOtherAccount(event, trustPolicy(event)),
    },
    {
      risk: 'Anyone with any AWS account may assume the role.',
      when: 'The principal is `*` in a statement that has no condition.',
      holds: (event) => trustsAnyone(event, trustPolicy(event)),
    },
    {
      risk: 'Alerts that wait for CreateRole miss the new role.',
      when: 'IAM created the role, and detection goes by event names.',
    },
  ],
  benign: [
    'Someone created a resource in a service console, and role manager made its role.',
    'A deployment tool uses the template that AWS maintains for the service.',
  ],
  verify: [
    'Compare `createDate` in the response with the time of the event: was the role made now?',
    'Read the template version with get-role-template-version, and the policies of the role itself.',
    'Check the replacement values: which names, accounts and resources do they put in?',
    'Look for the call that used the role afterwards, such as one that creates a function.',
  ],
  related: [
    'iam:CreateRole',
    'iam:PutRolePolicy',
    'iam:AttachRolePolicy',
    'iam:PutAccountProperties',
    'iam:CreateServiceLinkedRole',
    'sts:AssumeRole',
  ],
  remediations: ['tighten-trust', 'narrow-policy', 'contain-principal'],
  attack: ['T1136.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_AcquireRole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_role-template.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_role-manager_enable-use.html',
  ],
  history: acquireRoleHistory(),
});

/** The part of the template ARN that tells templates apart: service, name and major version. */
function templateOf(event: CloudTrailEvent): string | undefined {
  const arn = textParameter(event, 'templateArn') ?? textResponse(event, 'role', 'sourceRoleTemplate', 'templateArn');
  return arn?.slice(arn.indexOf('role-template/') === -1 ? 0 : arn.indexOf('role-template/') + 'role-template/'.length);
}

function trustPolicy(event: CloudTrailEvent): Json | undefined {
  return response(event, 'role', 'assumeRolePolicyDocument');
}

import { defineCall } from '../../call-record.ts';
import { notInConsole } from '../../calls-words/console-words.ts';
import { said } from '../../calls-words/said.ts';
import { serviceLinkedRoleName } from '../../calls-words/service-linked-roles.ts';
import { resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';
import { iamArn, iamArnPattern } from '../../iam-arn.ts';

export const CreateServiceLinkedRole = defineCall({
  service: 'iam',
  action: 'CreateServiceLinkedRole',
  risk: 'R0',
  // The service decides about the name of the role, and only the path is known.
  resource: ({ AWSServiceName }, place) =>
    AWSServiceName === undefined
      ? iamArn(place, 'role', '*', '/aws-service-role/')
      : `${iamArnPattern(place, 'role', AWSServiceName, '/aws-service-role/')}/*`,
  // AWS refuses what is there already by a code that it has for much else.
  already: [],
  binds: { RoleId: 'Role.RoleId' },
  answer: ({ AWSServiceName, CustomSuffix, Description }, made, place) => {
    const name = serviceLinkedRoleName(AWSServiceName, CustomSuffix);
    // Without the name of the role nothing can be said of it.
    if (name === undefined) return {};
    const Path = `/aws-service-role/${said(AWSServiceName)}/`;
    return { Role: { RoleName: name, RoleId: made('RoleId'), Path, Arn: iamArn(place, 'role', name, Path), Description } };
  },
  console: ({ AWSServiceName }) => [notInConsole(`make the service-linked role of ${said(AWSServiceName)} by itself`)],
  terraform: (parameters, place) => {
    const { AWSServiceName, CustomSuffix } = parameters;
    const name = serviceLinkedRoleName(AWSServiceName, CustomSuffix);
    const importId = name === undefined ? undefined : iamArn(place, 'role', name, `/aws-service-role/${said(AWSServiceName)}/`);
    const names = { AWSServiceName: 'aws_service_name', Description: 'description', CustomSuffix: 'custom_suffix' };
    return resourcePiece({ type: 'aws_iam_service_linked_role', called: [AWSServiceName], importId }, writtenAs(parameters, names));
  },
});

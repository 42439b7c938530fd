/** A statement as generated policies have it. */
interface Statement {
  Sid: string;
  Effect: 'Allow';
  Action: readonly string[];
  Resource: string;
}

/**
 * Where localemu 1.2.0 looks for a permission on another resource than AWS does. None of it is how AWS behaves:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html.
 */
export const namedOtherwise: readonly { actions: RegExp; why: string }[] = [
  { actions: /^iam:(?:Add|Remove)User(?:To|From)Group$/, why: 'The user counts, and not the group.' },
  { actions: /^iam:(?:Attach|Detach)GroupPolicy$/, why: 'The policy counts, and not the group.' },
  { actions: /^iam:(?:AddRoleTo|RemoveRoleFrom)InstanceProfile$/, why: 'The role counts, and not the instance profile.' },
  { actions: /^iam:CreatePolicy$/, why: 'A policy that there is not yet has no name.' },
  {
    actions: /^iam:\w*(?:VirtualMFADevice|SAMLProvider|OpenIDConnectProvider|ServerCertificate|ServiceLinkedRole|DelegationRequest)$/,
    why: 'It has no name of these.',
  },
  { actions: /^iam:(?:Tag|Untag)MFADevice$|^iam:UpdateOpenIDConnectProviderThumbprint$/, why: 'Nor of these.' },
  { actions: /^access-analyzer:/, why: 'The prefix is that of the SDK, and the name has no kind before it.' },
  { actions: /^(?:account|cloudtrail):/, why: 'The name has no kind before it.' },
  { actions: /^logs:/, why: 'The name of a log group does not end in a star for its streams.' },
  { actions: /^secretsmanager:CreateSecret$/, why: 'A secret that there is not yet has no name.' },
];

/** An action by the name that localemu knows it by. */
export function knownAs(action: string): string {
  return action.replace(/^access-analyzer:/, 'accessanalyzer:');
}

/** Statements as localemu has to be given them so that they mean what they mean to AWS. Resources stay where it reads them right. */
export function forLocalemu(statements: readonly Statement[]): Statement[] {
  return statements.flatMap((statement) => {
    const [otherwise, right] = [isNamedOtherwise, (action: string) => !isNamedOtherwise(action)].map((test) =>
      statement.Action.filter(test),
    );
    return [
      ...(right === undefined || right.length === 0 ? [] : [{ ...statement, Action: right }]),
      ...(otherwise === undefined || otherwise.length === 0
        ? []
        : [{ ...statement, Sid: `${statement.Sid}Otherwise`, Action: otherwise.map(knownAs), Resource: '*' }]),
    ];
  });
}

function isNamedOtherwise(action: string): boolean {
  return namedOtherwise.some(({ actions }) => actions.test(action));
}

import type { Role, User } from '../../../account/entities.ts';
import type { CallDraft } from '../../action.ts';
import { ownDenyPolicies } from '../../own-deny-policies.ts';

/** The calls that take every policy from a user or role: those that deny everything last, of them the quarantine at the very end. */
export function policyDeletions(word: 'User' | 'Role', { name, attached, inline }: User | Role): CallDraft[] {
  const called = `${word.toLowerCase()} ${name}`;
  const owner = { [`${word}Name`]: name };
  const own: readonly string[] = Object.values(ownDenyPolicies);
  const order = (policy: string) => own.indexOf(policy);
  return [
    ...Object.keys(attached.items).map(
      (arn): CallDraft => ({
        title: `Detach policy ${arn} from ${called}`,
        why: `AWS deletes a ${word.toLowerCase()} only once no policy is attached to it.`,
        call: { service: 'iam', action: `Detach${word}Policy`, parameters: { ...owner, PolicyArn: arn } },
      }),
    ),
    ...Object.keys(inline.items)
      .toSorted((a, b) => order(a) - order(b))
      .map(
        (policy): CallDraft => ({
          title: `Delete inline policy ${policy} of ${called}`,
          why: `AWS deletes a ${word.toLowerCase()} only once it has no inline policy. The plan holds the document.`,
          call: { service: 'iam', action: `Delete${word}Policy`, parameters: { ...owner, PolicyName: policy } },
        }),
      ),
  ];
}

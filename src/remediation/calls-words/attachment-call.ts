import { nameInArn } from '../../catalogue/words/targets.ts';
import { asString } from '../../kernel/json.ts';
import { type CallRecord, defineCall } from '../call-record.ts';
import { iamArnPattern } from '../iam-arn.ts';
import { openPrincipal, type PrincipalWord, principals } from './principals.ts';
import { said } from './said.ts';
import { importIdOf, removePiece, resourcePiece } from './terraform-pieces.ts';
import { writtenAs } from './written.ts';

/** Policies of AWS that only deny: attaching one cuts off. */
const denying = /^arn:[^:]*:iam::aws:policy\/(?:AWSDenyAll|AWSCompromisedKeyQuarantine\w*)$/;

/** The buttons that attach, which each page names in its own way. */
const attaching = {
  User: ['Choose Add permissions, then Add permissions again, then Attach policies directly.', 'choose Next, then Add permissions'],
  Group: ['Choose Add permissions, then Attach policies.', 'choose Attach policies'],
  Role: ['Choose Add permissions, then Attach policies.', 'choose Add permissions'],
} as const;

/** A call that attaches a managed policy to a user, group or role, or detaches it. */
export function attachmentCall(verb: 'Attach' | 'Detach', of: PrincipalWord): CallRecord {
  const { parameter, kind, terraform, argument } = principals[of];
  return defineCall({
    service: 'iam',
    action: `${verb}${of}Policy`,
    risk: ({ PolicyArn }) => (verb === 'Detach' || denying.test(asString(PolicyArn) ?? '') ? 'R2' : 'R0'),
    resource: (parameters, place) => iamArnPattern(place, kind, parameters[parameter]),
    // Attaching what is attached is accepted.
    already: verb === 'Detach' ? ['NoSuchEntity'] : [],
    console: (parameters) => {
      const policy = nameInArn(said(parameters['PolicyArn']));
      const [open, confirm] = attaching[of];
      const edit =
        verb === 'Attach'
          ? [open, `Tick the policy ${policy}, then ${confirm}.`]
          : [`Tick the policy ${policy}, then choose Remove.`, 'Confirm that the policy is to be removed.'];
      return [...openPrincipal(of, parameters, 'Permissions'), ...edit];
    },
    terraform: (parameters) => {
      const [name, policy] = [parameters[parameter], parameters['PolicyArn']];
      const about = {
        type: `${terraform}_policy_attachment`,
        called: [name, nameInArn(said(policy))],
        importId: importIdOf('/', name, policy),
      };
      return verb === 'Attach'
        ? resourcePiece(about, writtenAs(parameters, { [parameter]: argument, PolicyArn: 'policy_arn' }))
        : removePiece(about, 'Without the resource the policy is not attached.');
    },
  });
}

import { type CallRecord, defineCall } from '../call-record.ts';
import { iamArnPattern } from '../iam-arn.ts';
import { pasteDocument } from './console-words.ts';
import { openPrincipal, type PrincipalWord, principals } from './principals.ts';
import { said } from './said.ts';
import { importIdOf, removePiece, resourcePiece } from './terraform-pieces.ts';
import { writtenAs } from './written.ts';

/** A call that sets an inline policy of a user, group or role as a whole, or deletes it. */
export function inlinePolicyCall(verb: 'Put' | 'Delete', of: PrincipalWord): CallRecord {
  const { parameter, kind, terraform, argument } = principals[of];
  return defineCall({
    service: 'iam',
    action: `${verb}${of}Policy`,
    // A policy of that name is replaced, and a new one may deny.
    risk: 'R2',
    resource: (parameters, place) => iamArnPattern(place, kind, parameters[parameter]),
    already: verb === 'Delete' ? ['NoSuchEntity'] : [],
    console: (parameters) => {
      const policy = said(parameters['PolicyName']);
      const edit =
        verb === 'Put'
          ? [
              `If there is an inline policy ${policy}, choose it, then Edit; otherwise choose Add permissions, then Create inline policy.`,
              'Choose JSON.',
              pasteDocument(parameters['PolicyDocument']),
              `Choose Next, name a new policy ${policy}, then choose Create policy, or Save changes for one that was there.`,
            ]
          : [`Tick the inline policy ${policy}, then choose Remove.`, 'Confirm that the policy is to be removed.'];
      return [...openPrincipal(of, parameters, 'Permissions'), ...edit];
    },
    terraform: (parameters) => {
      const [name, policy] = [parameters[parameter], parameters['PolicyName']];
      const about = { type: `${terraform}_policy`, called: [name, policy], importId: importIdOf(':', name, policy) };
      return verb === 'Put'
        ? resourcePiece(about, writtenAs(parameters, { PolicyName: 'name', [parameter]: argument, PolicyDocument: 'policy' }))
        : removePiece(about, 'Without the resource there is no such inline policy.');
    },
  });
}

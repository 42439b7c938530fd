import { nameInArn } from '../../catalogue/words/targets.ts';
import { type CallRecord, defineCall } from '../call-record.ts';
import { iamArnPattern } from '../iam-arn.ts';
import { openPrincipal, principals } from './principals.ts';
import { said } from './said.ts';
import { argumentPiece, importIdOf } from './terraform-pieces.ts';
import { written } from './written.ts';

/** A call that sets the permissions boundary of a user or role, or takes it away. */
export function boundaryCall(verb: 'Put' | 'Delete', of: 'User' | 'Role'): CallRecord {
  const { parameter, kind, terraform } = principals[of];
  return defineCall({
    service: 'iam',
    action: `${verb}${of}PermissionsBoundary`,
    // A boundary limits at once what is in use, and without it everything that the policies say is allowed.
    risk: 'R2',
    resource: (parameters, place) => iamArnPattern(place, kind, parameters[parameter]),
    already: verb === 'Delete' ? ['NoSuchEntity'] : [],
    console: (parameters) => [
      ...openPrincipal(of, parameters, 'Permissions'),
      ...(verb === 'Put'
        ? [
            'Open Permissions boundary, then choose Set permissions boundary, or Change boundary where there is one.',
            `Choose the policy ${nameInArn(said(parameters['PermissionsBoundary']))}, then Set boundary or Change boundary.`,
          ]
        : ['Open Permissions boundary, then choose Remove boundary.', 'Confirm that the boundary is to be removed.']),
    ],
    terraform: (parameters) =>
      argumentPiece(
        { type: terraform, called: [parameters[parameter]], importId: importIdOf('', parameters[parameter]) },
        { permissions_boundary: verb === 'Put' ? written(parameters['PermissionsBoundary']) : null },
      ),
  });
}

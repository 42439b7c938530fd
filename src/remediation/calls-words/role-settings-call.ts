import { type CallRecord, defineCall } from '../call-record.ts';
import { iamArnPattern } from '../iam-arn.ts';
import type { Risk } from '../plan/risk.ts';
import { openPrincipal } from './principals.ts';
import { said } from './said.ts';
import { argumentPiece, importIdOf } from './terraform-pieces.ts';
import { writtenAs } from './written.ts';

/** A call that sets the description of a role, and for UpdateRole its longest session. */
export function roleSettingsCall(action: 'UpdateRole' | 'UpdateRoleDescription', risk: Risk): CallRecord {
  return defineCall({
    service: 'iam',
    action,
    risk,
    resource: ({ RoleName }, place) => iamArnPattern(place, 'role', RoleName),
    already: [],
    console: (parameters) => {
      const text = parameters['Description'];
      const seconds = action === 'UpdateRole' ? parameters['MaxSessionDuration'] : undefined;
      return [
        ...openPrincipal('Role', parameters, 'Permissions'),
        'In the summary, choose Edit.',
        ...(text === undefined ? [] : [text === '' ? 'Empty the description.' : `Type the description “${said(text)}”.`]),
        ...(seconds === undefined ? [] : [`For Maximum session duration, choose Custom duration and type ${said(seconds)} seconds.`]),
        'Choose Save changes.',
      ];
    },
    terraform: (parameters) =>
      argumentPiece(
        { type: 'aws_iam_role', called: [parameters['RoleName']], importId: importIdOf('', parameters['RoleName']) },
        writtenAs(parameters, {
          Description: 'description',
          ...(action === 'UpdateRole' ? { MaxSessionDuration: 'max_session_duration' } : {}),
        }),
      ),
  });
}

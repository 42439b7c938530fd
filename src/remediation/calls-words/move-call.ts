import type { JsonObject } from '../../kernel/json.ts';
import { type CallRecord, defineCall } from '../call-record.ts';
import { type IamKind, iamArnPattern } from '../iam-arn.ts';
import type { TerraformPiece } from '../languages/terraform-piece.ts';

/** What a call renames and moves. */
export interface Move {
  of: 'User' | 'Group' | 'ServerCertificate';
  kind: IamKind;
  console: (parameters: JsonObject) => readonly string[];
  terraform: (parameters: JsonObject) => TerraformPiece;
}

/** A call that gives something in IAM another name or path, and so another ARN; policies that name the old ARN miss it. */
export function moveCall({ of, kind, console, terraform }: Move): CallRecord {
  const action = `Update${of}`;
  return defineCall({
    service: 'iam',
    action,
    risk: 'R2',
    resource: (parameters, place) => iamArnPattern(place, kind, parameters[`${of}Name`]),
    // AWS asks for the permission on the old name and on the new one.
    also: (parameters, place) => {
      const [name, path] = [parameters[`New${of}Name`] ?? parameters[`${of}Name`], parameters['NewPath']];
      return [{ action: `iam:${action}`, resource: iamArnPattern(place, kind, name, path) }];
    },
    already: [],
    console,
    terraform,
  });
}

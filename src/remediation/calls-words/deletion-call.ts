import { nameInArn } from '../../catalogue/words/targets.ts';
import type { Json } from '../../kernel/json.ts';
import { type CallRecord, defineCall } from '../call-record.ts';
import { type IamKind, iamArnGiven, iamArnPattern } from '../iam-arn.ts';
import { providerName } from './provider-name.ts';
import { said } from './said.ts';
import { importIdOf, removePiece } from './terraform-pieces.ts';

/** What a call deletes for good, in words and as Terraform has it. */
export interface Deletion {
  action: string;
  /** Parameter that names it. */
  parameter: string;
  kind: IamKind;
  console: (name: Json | undefined) => readonly string[];
  terraform: string;
  why: string;
}

/** A call that deletes something in IAM that does not come back as it was: its unique id, its key or its versions are gone. */
export function deletionCall({ action, parameter, kind, console, terraform, why }: Deletion): CallRecord {
  const byArn = parameter.endsWith('Arn') || parameter === 'SerialNumber';
  const label = kind.endsWith('-provider') ? providerName : nameInArn;
  return defineCall({
    service: 'iam',
    action,
    risk: 'R3',
    resource: (parameters, place) =>
      byArn ? iamArnGiven(place, kind, parameters[parameter]) : iamArnPattern(place, kind, parameters[parameter]),
    already: ['NoSuchEntity'],
    console: (parameters) => console(parameters[parameter]),
    terraform: (parameters) =>
      removePiece({ type: terraform, called: [label(said(parameters[parameter]))], importId: importIdOf('', parameters[parameter]) }, why),
  });
}

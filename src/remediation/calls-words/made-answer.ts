import type { Json } from '../../kernel/json.ts';
import type { Place } from '../call-record.ts';
import { type IamKind, iamArn } from '../iam-arn.ts';
import { asTold } from '../plan/placeholder.ts';

/** Name, path and ARN that AWS answers for something that a call makes in IAM. AWS takes the path `/` where none is given. */
export function madeAnswer(
  place: Place,
  kind: IamKind,
  name: Json | undefined,
  path: Json | undefined,
): { name: string; Path: string; Arn: string } {
  const [named, Path] = [textOf(name, ''), textOf(path, '/')];
  return { name: named, Path, Arn: iamArn(place, kind, named, Path) };
}

function textOf(value: Json | undefined, otherwise: string): string {
  const told = asTold(value ?? otherwise);
  return typeof told === 'string' ? told : otherwise;
}

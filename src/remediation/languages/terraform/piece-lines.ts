import type { TerraformPiece } from '../terraform-piece.ts';
import { wrapped } from '../wrapped.ts';
import { hclBody } from './hcl-body.ts';
import { hclText } from './hcl-text.ts';

const columns = 100;

/** What a piece is written for: to change what is there, to add something, or to take a step back. */
export type When = 'there' | 'new' | 'back';

/** A piece as lines of a configuration, words among them as comments. Only what is there can be imported. */
export function pieceLines(piece: TerraformPiece, address: string, when: When): string[] {
  if (piece.kind === 'none') return comment(piece.why);
  const [type = '', label = ''] = address.split('.');
  if (piece.kind === 'remove')
    return [
      ...comment(`Delete the block of ${address} from your configuration, and put this in its place. ${piece.why}`),
      'removed {',
      `  from = ${address}`,
      '  lifecycle {',
      '    destroy = true',
      '  }',
      '}',
    ];
  if (piece.kind === 'argument') {
    const first =
      piece.importId === undefined || when === 'back' ? '' : ` Where it is not there yet, import it first by the id ${piece.importId}.`;
    return [
      ...comment(`In your block of ${address}, set what follows, and leave the rest as it is.${first}`),
      ...hclBody(piece.body, '  ').map((line) => `#${line}`),
    ];
  }
  const imported =
    piece.importId === undefined || when !== 'there'
      ? []
      : ['import {', `  to = ${address}`, `  id = "${hclText(piece.importId)}"`, '}', ''];
  return [...imported, `resource "${type}" "${label}" {`, ...hclBody(piece.body, '  '), '}'];
}

function comment(text: string): string[] {
  return wrapped(text, columns, '# ');
}

import type { Rule } from './rule.ts';
import { comments } from './rules/comments.ts';
import { fileSize } from './rules/file-size.ts';
import { namedAsFile } from './rules/named-as-file.ts';
import { noWorkplaceWords } from './rules/no-workplace-words.ts';
import { pureCore } from './rules/pure-core.ts';
import { roomArrows } from './rules/room-arrows.ts';
import { shippedImports } from './rules/shipped-imports.ts';
import { siblingUnits } from './rules/sibling-units.ts';

/** Every rule of the house that looks at one file. */
export const rules: readonly Rule[] = [
  comments,
  fileSize,
  namedAsFile,
  noWorkplaceWords,
  pureCore,
  roomArrows,
  shippedImports,
  siblingUnits,
];

import { csv } from './csv.ts';
import type { AssessmentFormat } from './format.ts';
import { human } from './human.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';

/** The output formats of `assess` by name, the default first. */
export const assessmentFormats = { human, json, csv, markdown } as const satisfies Record<string, AssessmentFormat>;

export type AssessmentFormatName = keyof typeof assessmentFormats;

import { TrailwardError } from '../../kernel/errors.ts';

/** The JSON of a column; what is no JSON was not written by Trailward. */
export function parsedRow(path: string, text: unknown): unknown {
  if (typeof text !== 'string') throw new TrailwardError('TW_WORKSPACE_CORRUPT', `${path}: a row is missing.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TrailwardError('TW_WORKSPACE_CORRUPT', `${path}: a row does not hold JSON.`, error);
  }
}

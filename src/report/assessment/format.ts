import type { Assessment } from '../../posture/assessment.ts';
import type { RenderOptions } from '../format.ts';

export interface AssessmentOptions extends RenderOptions {
  /** Whether passed and not applicable results are listed, not only counted; data formats list them always. */
  all: boolean;
}

/** One output format of `assess`: the text in pieces, which put together are the whole. */
export type AssessmentFormat = (report: Assessment, options: AssessmentOptions) => Iterable<string>;

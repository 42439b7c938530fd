import type { Helpers } from '../script/chosen-helpers.ts';
import { prelude } from './prelude.ts';
import { preludeGates } from './prelude-gates.ts';
import { preludeSecrets } from './prelude-secrets.ts';
import { preludeSteps } from './prelude-steps.ts';
import { preludeValues } from './prelude-values.ts';

/** The helpers in Python. */
export const helpers: Helpers = { base: prelude, steps: preludeSteps, values: preludeValues, secrets: preludeSecrets, gates: preludeGates };

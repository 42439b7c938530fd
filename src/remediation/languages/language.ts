import type { Plan } from '../plan/plan.ts';

/** A form in which a plan can be printed, made from the plan alone. */
export interface Language {
  /** As `--as` takes it. */
  name: string;
  /** Of a file that holds the text, without the dot. */
  extension: string;
  /** One line for `--help`. */
  about: string;
  /** The whole text. It holds no secret, and nothing that a name can make the reader's terminal or shell do. */
  render: (plan: Plan) => string;
}

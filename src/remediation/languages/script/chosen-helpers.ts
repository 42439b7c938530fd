import type { Gate } from '../../plan/plan.ts';
import type { Use } from './use-of.ts';

/** The helpers of one language, each a text that ends its last line. */
export interface Helpers {
  base: string;
  steps: Readonly<Record<'gate' | 'reversible' | 'irreversible', string>>;
  /** `json` and `hidden` are for languages that put texts together; others leave them empty. */
  values: Readonly<Record<'json' | 'told' | 'keep' | 'hidden', string>>;
  secrets: Readonly<Record<'made' | 'asked' | 'file' | 'terminal' | 'secrets-manager', string>>;
  gates: Readonly<Record<Gate['kind'], string>>;
}

/** The helpers that a script uses, in an order in which none comes before what it calls. */
export function chosenHelpers({ base, steps, values, secrets, gates }: Helpers, use: Use): string[] {
  return [
    base,
    use.gates.size > 0 ? steps.gate : '',
    use.reversible ? steps.reversible : '',
    use.irreversible ? steps.irreversible : '',
    use.told || use.secrets.has('asked') || use.handOver.has('secrets-manager') ? values.json : '',
    use.told ? values.told : '',
    use.keeps ? values.keep : '',
    use.secrets.has('made-password') || use.secrets.has('asked') || use.handOver.has('secrets-manager') ? values.hidden : '',
    use.secrets.has('made-password') ? secrets.made : '',
    use.secrets.has('asked') ? secrets.asked : '',
    use.handOver.has('file') || use.handOver.has('terminal') ? secrets.file : '',
    use.handOver.has('terminal') ? secrets.terminal : '',
    use.handOver.has('secrets-manager') ? secrets['secrets-manager'] : '',
    ...[...use.gates].map((kind) => gates[kind]),
  ]
    .filter((piece) => piece !== '')
    .map((piece) => piece.trimEnd());
}

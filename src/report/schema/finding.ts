import { z } from 'zod';
import { severities } from '../../kernel/severity.ts';

/** Schema of `Finding`. */
export const findingSchema = z
  .strictObject({
    id: z.string().describe('Stable across runs and orders of input.'),
    detector: z.string().describe('Id of the detector that found it.'),
    title: z.string().describe('What happened, in one line. Holds raw field values.'),
    severity: z.enum(severities).describe('How much it matters, in the words of OCSF and ASFF.'),
    reasons: z.array(z.string()).describe('The facts that set, raised or lowered the severity, in that order.'),
    eventIds: z.array(z.string()).describe('Ids of the events that it rests on, first the one that names actor and target.'),
    explanation: z.string().describe('What was seen and why it matters. Holds raw field values.'),
    verify: z.array(z.string()).describe('What to look at before acting, most telling first.'),
    remediations: z.array(z.string()).describe('Ids of remediation actions that answer it.'),
    attack: z.array(z.string()).describe('MITRE ATT&CK technique ids, `T1098.001`.'),
  })
  .meta({
    id: 'Finding',
    title: 'Finding',
    description: 'Something to act on. Strings hold raw field values: an attacker may have written them.',
  });

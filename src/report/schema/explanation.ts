import { z } from 'zod';
import type { Explanation } from '../explanation.ts';
import { changeSchema } from './change.ts';
import type { Same } from './same.ts';

const section = z
  .strictObject({
    id: z.string().describe('Stable word for the part, `risks`.'),
    title: z.string().describe('Heading for people.'),
    text: z.array(z.string()).describe('Paragraphs. Those about one event hold raw field values.'),
    items: z.array(z.string()).describe('A list below the paragraphs. Items about one event hold raw field values.'),
  })
  .meta({ id: 'Section', title: 'Section', description: 'A part of the page: paragraphs, then a list.' });

const assurance = z
  .strictObject({
    id: z.string().describe('Stable word for the claim, `mfa`.'),
    claim: z.string().describe('What ought to hold, as a statement.'),
    verdict: z.string().describe('`held`, `violated` or `not-determinable`.'),
    evidence: z.string().describe('What in the events says so, or what would have to be known.'),
  })
  .meta({ id: 'Assurance', title: 'Assurance', description: 'One thing that ought to hold for a change, and whether it did.' });

const event = z
  .strictObject({
    change: changeSchema.describe('The event as a change.'),
    assurances: z.array(assurance).describe('What ought to hold for it.'),
  })
  .meta({ id: 'ExplainedEvent', title: 'Explained event', description: 'The event that the page is about.' });

/** Schema of `Explanation`, published as `docs/reference/explanation.schema.json`. For tools and tests: the CLI never loads it. */
export const explanationSchema = z
  .strictObject({
    schemaVersion: z.literal(1).describe('Version of this schema. It rises when a field goes away or changes its meaning.'),
    service: z.string().describe('IAM service prefix, `iam`.'),
    source: z.string().describe('Event source, `iam.amazonaws.com`.'),
    name: z.string().describe('Event name, without an API version suffix.'),
    catalogued: z.boolean().describe("Whether the catalogue has a page of its own; if not, the page is made from AWS's action data."),
    title: z.string().describe('What the call is for, in one line.'),
    kind: z
      .enum(['change', 'session', 'read'])
      .describe('`change` alters identity state or its audit trail, `session` issues credentials or signs in, `read` only looks.'),
    access: z.string().describe("IAM's own level of access: `read`, `list`, `write`, `permissions-management` or `tagging`."),
    direction: z
      .string()
      .describe(
        'What the call does to access: `grants`, `weakens`, `restricts`, `removes` or `neutral`; for a name also `depends`, when the parameters decide.',
      ),
    effect: z
      .boolean()
      .describe('Whether the effect of the call on the account state is modelled, so that history can be replayed over it.'),
    reversible: z
      .enum(['yes', 'partly', 'no'])
      .exactOptional()
      .describe('Whether the call can be taken back in general; absent where no effect is modelled.'),
    reversibleReason: z.string().exactOptional().describe('Why it can be taken back, or why not.'),
    related: z.array(z.string()).describe('Other events worth reading with this one, as `service:EventName`.'),
    remediations: z.array(z.string()).describe('Ids of remediation actions that answer it.'),
    attack: z.array(z.string()).describe('MITRE ATT&CK technique ids, `T1098.001`.'),
    references: z.array(z.string()).describe('AWS documentation.'),
    sections: z.array(section).describe('The page itself, in order of reading.'),
    event: event.exactOptional().describe('Only for an event: the event as a change, and what ought to hold for it.'),
  })
  .meta({
    $id: 'urn:trailward:schema:explanation:1',
    title: 'Trailward explanation',
    description: 'What `trailward explain --format json` prints for one event name or one event; for several events, an array of these.',
  });

true satisfies Same<z.output<typeof explanationSchema>, Explanation>;

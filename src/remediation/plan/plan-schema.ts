import { z } from 'zod';
import type { Plan } from './plan.ts';

const text = z.string();
const texts = z.array(text);
const json = z.json();
/** Times are compared as text, which only this form allows. */
const time = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
const object = z.record(text, json);
const risk = z.enum(['R0', 'R1', 'R2', 'R3']);
const apiCall = z.strictObject({ service: text, region: text.exactOptional(), action: text, parameters: object });
const entity = z.strictObject({ kind: text, key: text });

const expectation = z.union([
  z.strictObject({ kind: z.literal('entity'), entity, name: text, exists: z.literal(true), facts: z.record(text, json), unknown: texts }),
  z.strictObject({ kind: z.literal('entity'), entity, name: text, exists: z.literal(false) }),
  z.strictObject({ kind: z.literal('answer'), about: text, call: apiCall, holds: object }),
  z.strictObject({ kind: z.literal('no-answer'), about: text, call: apiCall, codes: texts }),
]);

const handOver = z.union([
  z.strictObject({ to: z.literal('file') }),
  z.strictObject({ to: z.literal('terminal') }),
  z.strictObject({ to: z.literal('secrets-manager'), secretName: text }),
]);

const secret = z.union([
  z.strictObject({ kind: z.literal('made-password'), name: text, label: text, handOver }),
  z.strictObject({ kind: z.literal('asked'), name: text, question: text, pattern: text }),
  z.strictObject({ kind: z.literal('answered'), name: text, label: text, path: text, handOver }),
]);

const undo = z.union([
  z.strictObject({ kind: z.literal('calls'), calls: z.array(apiCall), secrets: z.array(secret), lost: texts }),
  z.strictObject({ kind: z.literal('irreversible'), reason: text, lost: texts, instead: text }),
]);

const gate = z.union([
  z.strictObject({ kind: z.literal('key-used'), user: text, accessKeyId: text }),
  z.strictObject({ kind: z.literal('wait'), seconds: z.number().min(0).max(86_400) }),
  z.strictObject({ kind: z.literal('confirm'), question: text }),
  z.strictObject({ kind: z.literal('quiet'), principal: text }),
]);

const own = { number: z.int().min(1), title: text, why: text, action: text };

const step = z.union([
  z.strictObject({
    kind: z.literal('call'),
    ...own,
    call: apiCall,
    secrets: z.array(secret),
    binds: z.record(text, text),
    before: z.array(expectation),
    after: z.array(expectation),
    beforeHash: text,
    undo,
    risk,
    permissions: z.array(z.strictObject({ action: text, resource: text })),
  }),
  z.strictObject({ kind: z.literal('gate'), ...own, gate }),
]);

const origin = z.union([
  z.strictObject({ kind: z.literal('action'), action: text, target: text, parameters: z.record(text, text) }),
  z.strictObject({ kind: z.literal('findings'), findings: texts }),
  z.strictObject({ kind: z.literal('revert'), eventId: text }),
  z.strictObject({ kind: z.literal('rollback'), journal: text, plan: text }),
]);

/** The schema of a plan file, version 1. */
export const planSchema = z
  .strictObject({
    kind: z.literal('trailward-plan'),
    schemaVersion: z.literal(1),
    id: text,
    title: text,
    account: z.string().regex(/^\d{12}$/),
    partition: z.string().regex(/^aws[a-z-]*$/),
    caller: text.exactOptional(),
    created: time,
    expires: time,
    notBefore: time.exactOptional(),
    origin,
    risk,
    approvals: z.strictObject({ required: z.int().min(0), requester: text.exactOptional() }),
    steps: z.array(step),
    breaks: texts,
    notes: texts,
    next: texts,
    managedBy: z.array(z.strictObject({ target: text, tool: text, evidence: text })),
    digest: text,
  })
  .meta({
    $id: 'urn:trailward:schema:plan:1',
    title: 'Trailward plan',
    description: 'What `trailward plan` writes and `trailward apply` takes. Strings hold raw names. It holds no secret.',
  }) satisfies z.ZodType<Plan>;

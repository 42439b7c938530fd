import { z } from 'zod';
import { directions } from '../../kernel/direction.ts';
import { utcOrEmpty } from './utc.ts';

const actor = z
  .strictObject({
    kind: z
      .enum([
        'root',
        'user',
        'role',
        'federated-user',
        'saml-user',
        'web-identity-user',
        'identity-center-user',
        'service',
        'account',
        'unknown',
      ])
      .describe('What sort of principal it is.'),
    arn: z.string().describe('ARN of the principal itself: the role, not the session. Empty when the event names none.'),
    name: z.string().describe('What to call the actor in a sentence: user name, role name, `root`, service name.'),
    account: z.string().exactOptional().describe('Twelve-digit account of the principal, where the event says it.'),
    session: z.string().exactOptional().describe('Session name, when the call came through an assumed role or a federated session.'),
    accessKeyId: z.string().exactOptional().describe('Access key that signed the call.'),
    mfa: z.boolean().exactOptional().describe('Whether the credentials were obtained with MFA; present only where the event proves it.'),
    sourceIp: z.string().exactOptional().describe('IP address that the call came from.'),
    userAgent: z.string().exactOptional().describe('User agent, as the caller stated it: it can be forged.'),
    invokedBy: z.string().exactOptional().describe("The AWS service that called on the actor's behalf."),
  })
  .meta({ id: 'Actor', title: 'Actor', description: 'Who made a call, resolved through the session to the principal that issued it.' });

const target = z
  .strictObject({
    kind: z
      .string()
      .describe(
        "AWS's word for it: `user`, `role`, `group`, `policy`, `server-certificate`, `trail`, `account` and others. More may be added.",
      ),
    name: z.string().describe('Name of the entity.'),
    id: z.string().exactOptional().describe('Stable unique id (AIDA…, AROA…), where the event carries it.'),
    arn: z.string().exactOptional().describe('ARN of the entity, where the event carries it.'),
  })
  .meta({ id: 'Target', title: 'Target', description: 'The entity that a change altered or tried to alter.' });

const transport = z
  .strictObject({
    tlsVersion: z.string().describe('TLS version, `TLSv1.3`.'),
    cipherSuite: z.string().describe('Cipher suite; empty when the event names none.'),
  })
  .meta({ id: 'Transport', title: 'Transport', description: "TLS facts of the call, as CloudTrail's `tlsDetails` gives them." });

/** Schema of `Change`. */
export const changeSchema = z
  .strictObject({
    eventId: z.string().describe('`eventID` of the event; where AWS left it out, a digest of the record that starts with `no-id-`.'),
    eventSource: z.string().describe('Service that received the call, `iam.amazonaws.com`.'),
    eventName: z.string().describe('Name of the event as AWS wrote it, with an API version suffix if it has one.'),
    time: utcOrEmpty.describe('UTC, `YYYY-MM-DDTHH:MM:SSZ`. Empty when the event has no time.'),
    account: z.string().describe('Account that the event was recorded in. Empty when the event does not name it.'),
    region: z.string().describe('Region that the event was recorded in. Empty when the event does not name it.'),
    actor: actor.describe('Who made the call.'),
    target: target.describe('What was changed, or was to be.'),
    outcome: z
      .enum(['succeeded', 'denied', 'failed'])
      .describe('`denied`: AWS refused for lack of permission. `failed`: any other error. After both, nothing has changed.'),
    direction: z
      .enum(directions)
      .describe(
        'What the change does to access or protection: `grants` adds access or a credential, `weakens` lowers a safeguard, `restricts` narrows access or raises a safeguard, `removes` takes an entity or credential away, `neutral` none of these.',
      ),
    summary: z.string().describe('One plain sentence for this very event. Holds raw field values.'),
    transport: transport.exactOptional().describe('Present only where the event has TLS details.'),
  })
  .meta({
    id: 'Change',
    title: 'Change',
    description:
      'One event that altered, or tried to alter, identity state, normalised. Strings hold raw field values: an attacker may have written them.',
  });

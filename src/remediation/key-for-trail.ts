import { asObject, type Json } from '../kernel/json.ts';
import { readPolicyDocument } from '../kernel/policy-document.ts';
import { editDocument } from '../policy/edit-document.ts';
import { jsonSpans } from '../policy/json-spans.ts';
import { rawStatements } from '../policy/raw-statements.ts';
import { sameDocument } from '../policy/same-document.ts';
import type { ActionContext, CallDraft, Proposal } from './action.ts';
import { keyPolicyStatements } from './key-policy-statements.ts';

type Refused = Extract<Proposal, { kind: 'refused' }>;
/** `drafts` let CloudTrail in, where it is not in yet. */
export type KeyForTrail = { kind: 'key'; drafts: readonly CallDraft[]; notes: readonly string[] } | Refused;

/** Characters that KMS takes as the policy of a key. */
const longest = 32_768;

/**
 * What it takes that CloudTrail can encrypt the log files of a trail with a KMS key: two statements in the policy of the
 * key, which the parameters give, because no account state holds it.
 */
export function keyForTrail(
  { state, partition, parameter }: Pick<ActionContext, 'state' | 'partition' | 'parameter'>,
  key: string,
  trailArn: string,
): KeyForTrail {
  const [, where, region = '', owner] = /^arn:([a-z-]+):kms:([a-z0-9-]+):(\d{12}):key\/[\w-]{1,64}$/.exec(key) ?? [];
  if (where !== partition)
    return {
      kind: 'refused',
      reason: `${key} is no ARN of a KMS key in the partition ${partition}.`,
      instead: 'Give the ARN of the key itself, not an alias of it.',
    };
  const [given, isReady] = [parameter('key-policy'), parameter('key-policy-ready') === 'true'];
  if ((given === undefined) === !isReady)
    return {
      kind: 'refused',
      reason: isReady
        ? 'The policy of the key is given, and said to be ready as well.'
        : `Whether the policy of key ${key} lets CloudTrail in is not known.`,
      instead: 'Give its policy with --param key-policy=@FILE, or, once its owner has let CloudTrail in, --param key-policy-ready=true.',
    };
  if (given === undefined) return { kind: 'key', drafts: [], notes: [`CloudTrail refuses key ${key} unless its policy lets it in.`] };
  if (owner !== state.account)
    return {
      kind: 'refused',
      reason: `Key ${key} belongs to account ${owner}, and only there can its policy be changed.`,
      instead: 'Have its owner let CloudTrail in, then give --param key-policy-ready=true.',
    };
  return withCloudTrail({ key, region, trailArn, account: state.account, partition }, bare(given));
}

interface KeyPlace {
  key: string;
  region: string;
  trailArn: string;
  account: string;
  partition: string;
}

function withCloudTrail({ key, region, trailArn, account, partition }: KeyPlace, current: string): KeyForTrail {
  const held = readPolicyDocument(current).kind === 'document' && jsonSpans(current) !== undefined ? rawStatements(current) : [];
  if (held.length === 0 || /[^\t\n\r\u0020-\u00ff]/.test(current))
    return {
      kind: 'refused',
      reason: 'The policy of the key is no policy document that can be edited.',
      instead: 'Give it as aws kms get-key-policy --policy-name default answers it.',
    };
  const isHeld = (statement: Json) => held.some((one) => sameDocument(alone(one), alone(statement)));
  const sids = new Set(held.map(({ Sid }) => Sid));
  const missing = keyPolicyStatements({ trailArn, account, partition }).filter(
    (statement) => !isHeld(statement) && !isHeld({ ...statement, Resource: key }),
  );
  if (missing.length === 0) return { kind: 'key', drafts: [], notes: [`The policy of key ${key} lets CloudTrail in already.`] };
  const add = missing.map(({ Sid, ...statement }) => ({ Sid: unused(String(Sid), sids), ...statement }));
  const policy = editDocument(current, { add });
  if (policy === undefined || policy.length > longest)
    return {
      kind: 'refused',
      reason: `The policy of the key has no room for what CloudTrail needs: KMS takes ${longest} characters.`,
      instead: 'Make it shorter first.',
    };
  const read = { service: 'kms', region, action: 'GetKeyPolicy', parameters: { KeyId: key, PolicyName: 'default' } };
  const put = (text: string) => ({
    service: 'kms',
    region,
    action: 'PutKeyPolicy',
    parameters: { KeyId: key, PolicyName: 'default', Policy: text },
  });
  const stands = (text: string) => [{ kind: 'answer' as const, about: `policy of key ${key}`, call: read, holds: { Policy: text } }];
  const draft: CallDraft = {
    title: `Let CloudTrail encrypt with key ${key}`,
    why: 'CloudTrail takes a key only when the policy of the key lets it in. It is let in for this one trail.',
    call: put(policy),
    undo: { kind: 'calls', calls: [put(current)], secrets: [], lost: [] },
    before: stands(current),
    after: stands(policy),
  };
  return { kind: 'key', drafts: [draft], notes: [] };
}

/** The policy itself, where the whole answer of the AWS CLI is given. */
function bare(given: string): string {
  const text = given.trim();
  if (jsonSpans(text) === undefined) return text;
  const { Policy } = asObject(JSON.parse(text)) ?? {};
  return typeof Policy === 'string' ? Policy : text;
}

/** A statement as a document of its own, whatever it is named. */
function alone(statement: Json): string {
  const { Sid: _, ...rest } = asObject(statement) ?? {};
  return JSON.stringify({ Statement: rest });
}

function unused(sid: string, sids: ReadonlySet<Json | undefined>): string {
  let name = sid;
  for (let number = 2; sids.has(name); number += 1) name = `${sid}${number}`;
  return name;
}

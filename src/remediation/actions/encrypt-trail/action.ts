import { knownValue } from '../../../account/part.ts';
import { trailCall } from '../../../catalogue/effects/trail-call.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { keyForTrail } from '../../key-for-trail.ts';
import { keyPolicyParameters } from '../../key-policy-parameters.ts';
import { ownTrail } from '../../own-trail.ts';
import { unreadPart } from '../../unread-part.ts';

export const action = defineAction({
  id: 'encrypt-trail',
  family: 'trail',
  about:
    'Has CloudTrail encrypt the log files and digests of a trail with a KMS key of yours, from then on. First the policy of the key must let CloudTrail in, for this one trail: two statements are added to the policy that is given, and all else in it stays to the letter. Whoever reads the log files needs kms:Decrypt with the key as well. The key is neither made nor switched on here.',
  reversal:
    'The trail gets the encryption back that it had, and the policy of the key its old text. What was encrypted with the key stays so, and needs it to be read.',
  risk: 'R2',
  targets: ['trail'],
  parameters: {
    'kms-key': { about: 'ARN of the key, not of an alias, in the Region of the bucket.', type: { kind: 'text' }, required: true },
    ...keyPolicyParameters,
  },
  calls: ['kms:PutKeyPolicy', 'cloudtrail:UpdateTrail'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, target, parameter } = context;
  const found = ownTrail(state, target);
  if (found.kind === 'refused') return found;
  const { arn, name, kmsKey } = found.trail;
  const unread = unreadPart({ [`With which key trail ${name} encrypts`]: kmsKey });
  if (unread !== undefined) return unread;
  const [key, old] = [parameter('kms-key') ?? '', knownValue(kmsKey) ?? ''];
  if (old === key) return { kind: 'nothing', reason: `Trail ${name} encrypts with key ${key} already.` };
  const opened = keyForTrail(context, key, arn);
  if (opened.kind === 'refused') return opened;
  return {
    kind: 'steps',
    title: `Encrypt the log files of trail ${name} with key ${key}`,
    steps: [
      ...opened.drafts,
      {
        title: `Have trail ${name} encrypt with key ${key}`,
        why: 'Whoever can read the bucket then needs the key as well, and every use of it is recorded.',
        call: trailCall(arn, 'UpdateTrail', { Name: arn, KmsKeyId: key }),
        risk: 'R2',
      },
    ],
    breaks: [
      `Whoever reads the log files of trail ${name} cannot read new ones without kms:Decrypt with key ${key}, tools that collect them among them.`,
    ],
    notes: [
      ...found.notes,
      ...opened.notes,
      ...(old === '' ? [] : [`What trail ${name} has delivered so far stays encrypted with key ${old}, which is still needed to read it.`]),
      'The key must be in the Region of the bucket. Where the bucket uses an S3 Bucket Key, CloudTrail asks for kms:Decrypt too, which is not added here. CloudTrail refuses what does not fit, and changes nothing then.',
      'When the key is disabled or deleted, CloudTrail delivers nothing any more.',
    ],
    next: [`Let those in who are to read: trailward plan --action grant-log-reading --target trail:${arn} --param to=…`],
  };
}

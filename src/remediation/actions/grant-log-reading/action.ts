import { knownValue } from '../../../account/part.ts';
import { sameDocument } from '../../../policy/same-document.ts';
import { type ActionContext, type CallDraft, defineAction, type Proposal } from '../../action.ts';
import { ownTrail } from '../../own-trail.ts';
import { unfitDocument } from '../../unfit-document.ts';
import { unreadPart } from '../../unread-part.ts';
import { managedDocument } from '../../user-statements.ts';
import { readerDocument } from './reader-document.ts';
import { readers } from './readers.ts';

export const action = defineAction({
  id: 'grant-log-reading',
  family: 'trail',
  about:
    'Lets named users, groups or roles read what a trail recorded: its log files and digests and nothing else in the bucket, the event history, and how the trail is set up; with kms:Decrypt for the log files alone where they are encrypted. It makes one managed policy for that, or uses the one that it made before, and attaches it to those that are named, and to nobody else. They can change nothing by it.',
  reversal: 'The policy is detached again from those to whom it was attached, and deleted where it was made.',
  risk: 'R1',
  targets: ['trail'],
  parameters: {
    to: { about: 'Who is to read, as user:alice,group:auditors,role:audit.', type: { kind: 'text' }, required: true },
    policy: {
      about: 'Name of the policy. Log files of a second trail take a second policy.',
      type: { kind: 'text' },
      default: 'TrailwardCloudTrailReaders',
    },
  },
  calls: ['iam:CreatePolicy', 'iam:AttachUserPolicy', 'iam:AttachGroupPolicy', 'iam:AttachRolePolicy'],
  plan,
});

function plan({ state, partition, target, parameter }: ActionContext): Proposal {
  const found = ownTrail(state, target);
  if (found.kind === 'refused') return found;
  const { trail } = found;
  const wanted = readerDocument(state, partition, trail);
  if (wanted.kind === 'refused') return wanted;
  const name = parameter('policy') ?? '';
  if (!/^[\w+=,.@-]{1,128}$/.test(name))
    return { kind: 'refused', reason: `${name} is no name for a policy.`, instead: 'Use letters, digits and + = , . @ _ -' };
  const unread = unreadPart({ 'Which policies the account has': state.policies.whole });
  if (unread !== undefined) return unread;
  const held = [...state.policies.by.values()].find(
    (policy) => policy.name.toLowerCase() === name.toLowerCase() && !policy.arn.includes(':aws:policy/'),
  );
  const arn = held?.arn ?? `arn:${partition}:iam::${state.account}:policy/${name}`;
  if (held !== undefined && !sameDocument(managedDocument(state, arn) ?? '', wanted.document))
    return {
      kind: 'refused',
      reason: `There is a policy ${arn}, which is not the one for reading the log files of trail ${trail.name}.`,
      instead: 'Look at it, and give another name: --param policy=…',
    };
  const unfit = unfitDocument(state, wanted.document, { kind: 'managed' });
  if (unfit !== undefined) return unfit;
  const named = readers(state, parameter('to') ?? '', arn);
  if (named.kind === 'refused') return named;
  if (named.readers.length === 0) return { kind: 'nothing', reason: `Policy ${arn} is attached to all of them already.` };
  const create: CallDraft = {
    title: `Make policy ${name}, which lets its holders read the log files of trail ${trail.name}`,
    why: 'It allows to read and nothing else, and only what this trail recorded.',
    call: {
      service: 'iam',
      action: 'CreatePolicy',
      parameters: { PolicyName: name, PolicyDocument: wanted.document, Description: `Reads what the trail ${trail.name} recorded.` },
    },
  };
  return {
    kind: 'steps',
    title: `Let ${named.readers.map(({ called }) => called).join(', ')} read the log files of trail ${trail.name}`,
    steps: [
      ...(held === undefined ? [create] : []),
      ...named.readers.map(
        (reader): CallDraft => ({
          title: `Attach policy ${name} to ${reader.called}`,
          why: 'Whoever looks into what happened needs the record, and no access to anything else.',
          call: {
            service: 'iam',
            action: `Attach${reader.word}Policy`,
            parameters: { [`${reader.word}Name`]: reader.name, PolicyArn: arn },
          },
          risk: 'R1',
        }),
      ),
    ],
    notes: [
      ...found.notes,
      'Log files tell who works with what, and at times hold names and parameters that are not for everybody.',
      'Where the bucket or the key belongs to another account, or a policy of either denies, they must let the readers in as well.',
      ...(knownValue(trail.kmsKey) === undefined
        ? []
        : ['The policy of the key must leave it to IAM who may use the key, as that of a new key does, or name the readers.']),
    ],
  };
}

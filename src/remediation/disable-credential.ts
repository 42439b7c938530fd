import { knownValue } from '../account/part.ts';
import { prefixOf } from '../catalogue/action-data.ts';
import { credentialWords } from '../catalogue/effects/credentials.ts';
import type { ActionContext, CallDraft, Proposal } from './action.ts';
import { callSentences } from './call-sentences.ts';
import { deactivatedTag, deactivatedTagOf } from './deactivated-tag.ts';
import { principalArn } from './principal-arn.ts';
import { knownCredential, type UserCredential } from './user-credential.ts';

/** Most tags of a user, not counting those that AWS sets. */
const mostTags = 50;

/** Makes an SSH key, a signing certificate or a service-specific credential Inactive, and notes on the user since when. */
export function disableCredential(context: ActionContext): Proposal {
  const found = knownCredential(context.state, context.target);
  if (found.kind === 'refused') return found;
  const { credential } = found;
  const { called, user, id, kind } = credential;
  const status = knownValue(credential.status);
  if (status === undefined)
    return { kind: 'refused', reason: `Whether ${called} is Active is not known.`, instead: 'Read the account first: trailward collect.' };
  if (status !== 'Active') return { kind: 'nothing', reason: `The ${called} is ${status} already.` };
  const words = credentialWords[kind];
  const note = context.parameter('tag') === 'true' ? noteDraft(credential, context.now) : { drafts: [], notes: [] };
  return {
    kind: 'steps',
    title: `Make ${called} Inactive`,
    steps: [
      {
        title: `Make ${called} Inactive`,
        why: 'An Inactive credential opens nothing, and can be made Active again should somebody miss it.',
        call: { service: 'iam', action: `Update${words.operand}`, parameters: { UserName: user.name, [words.id]: id, Status: 'Inactive' } },
      },
      ...note.drafts,
    ],
    breaks: [`When ${called} was last used AWS does not tell. What signs in with it will be refused.`, ...mayBeUse(context, credential)],
    notes: note.notes,
    next: [`After 30 days without anybody missing it: trailward plan --action ${deletion[kind]} --target ${credential.target}`],
  };
}

const deletion = {
  sshKeys: 'delete-ssh-key',
  signingCertificates: 'delete-signing-certificate',
  serviceCredentials: 'delete-service-credential',
};

/** What the user called of the service that takes such credentials: which credential it used is not told. */
function mayBeUse({ state, partition, usage }: ActionContext, { kind, user, service }: UserCredential): string[] {
  const source = kind === 'sshKeys' ? 'codecommit.amazonaws.com' : knownValue(service);
  const arn = principalArn({ account: state.account, partition }, 'user', user);
  if (source === undefined || arn === undefined || usage === undefined) return [];
  const calls = usage(arn).filter(({ action, count, denied }) => count > denied && action.startsWith(`${prefixOf(source)}:`));
  return callSentences(`user ${user.name}`, calls, 'may have done so by it');
}

function noteDraft({ user, id, called }: UserCredential, now: string): { drafts: CallDraft[]; notes: string[] } {
  const held = deactivatedTagOf(user, { id });
  const count = Object.keys(user.tags.items).filter((key) => !key.startsWith('aws:')).length;
  const why =
    user.tags.whole.kind !== 'known'
      ? `the tags of user ${user.name} are not all known`
      : held === undefined && count >= mostTags
        ? `user ${user.name} has ${mostTags} tags`
        : undefined;
  if (why !== undefined)
    return { drafts: [], notes: [`No tag will tell since when ${called} is Inactive, because ${why}. The history tells it.`] };
  return {
    notes: [],
    drafts: [
      {
        title: `Note on user ${user.name} since when ${id} is Inactive`,
        why: 'Before it is deleted it must have been Inactive for a grace, and AWS does not tell since when it is.',
        call: {
          service: 'iam',
          action: 'TagUser',
          parameters: { UserName: user.name, Tags: [{ Key: held?.key ?? deactivatedTag(id), Value: now }] },
        },
      },
    ],
  };
}

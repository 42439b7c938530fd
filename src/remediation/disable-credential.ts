import { knownValue } from '../account/part.ts';
import { prefixOf } from '../catalogue/action-data.ts';
import { credentialWords } from '../catalogue/effects/credentials.ts';
import type { ActionContext, Proposal } from './action.ts';
import { callSentences } from './call-sentences.ts';
import { deactivatedTag, deactivatedTagOf } from './deactivated-tag.ts';
import { noteTag } from './note-tag.ts';
import { principalArn } from './principal-arn.ts';
import { knownCredential, type UserCredential } from './user-credential.ts';

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
  const tag = {
    word: 'User',
    name: user.name,
    tags: user.tags,
    held: deactivatedTagOf(user, { id })?.key,
    key: deactivatedTag(id),
    at: context.now,
    what: `${called} is Inactive`,
    why: 'Before it is deleted it must have been Inactive for a grace, and AWS does not tell since when it is.',
  } as const;
  const note = context.parameter('tag') === 'true' ? noteTag(tag) : { drafts: [], notes: [] };
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

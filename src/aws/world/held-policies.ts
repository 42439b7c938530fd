import type { AttachedPolicy, IAM } from '@aws-sdk/client-iam';
import type { Attachments, InlinePolicies } from '../../account/entities.ts';
import { documentPart } from '../../account/import/document-part.ts';
import { emptyTelling } from '../../account/import/telling.ts';
import { type Members, wholeMembers } from '../../account/members.ts';
import type { Part, Read } from '../../account/part.ts';
import { mapPart } from '../collect/answer-part.ts';
import { type ApiAction, apiAction } from '../collect/api-action.ts';
import { everyPage } from '../collect/every-page.ts';
import type { ReadSession } from './entity-reader.ts';

type HolderWord = 'User' | 'Group' | 'Role';

/** Inline and managed policies of a user, group or role. */
export interface HeldPolicies {
  inline: InlinePolicies;
  attached: Attachments;
}

interface Page {
  Marker?: string;
}

interface Listed {
  IsTruncated?: boolean | undefined;
  Marker?: string | undefined;
}

interface Calls {
  names: (iam: IAM, name: string, page: Page) => Promise<Listed & { PolicyNames?: string[] | undefined }>;
  document: (iam: IAM, name: string, policy: string) => Promise<{ PolicyDocument?: string | undefined }>;
  attached: (iam: IAM, name: string, page: Page) => Promise<Listed & { AttachedPolicies?: AttachedPolicy[] | undefined }>;
}

const calls: Readonly<Record<HolderWord, Calls>> = {
  User: {
    names: (iam, UserName, page) => iam.listUserPolicies({ UserName, ...page }),
    document: (iam, UserName, PolicyName) => iam.getUserPolicy({ UserName, PolicyName }),
    attached: (iam, UserName, page) => iam.listAttachedUserPolicies({ UserName, ...page }),
  },
  Group: {
    names: (iam, GroupName, page) => iam.listGroupPolicies({ GroupName, ...page }),
    document: (iam, GroupName, PolicyName) => iam.getGroupPolicy({ GroupName, PolicyName }),
    attached: (iam, GroupName, page) => iam.listAttachedGroupPolicies({ GroupName, ...page }),
  },
  Role: {
    names: (iam, RoleName, page) => iam.listRolePolicies({ RoleName, ...page }),
    document: (iam, RoleName, PolicyName) => iam.getRolePolicy({ RoleName, PolicyName }),
    attached: (iam, RoleName, page) => iam.listAttachedRolePolicies({ RoleName, ...page }),
  },
};

function actionsOf(word: HolderWord): { list: ApiAction; get: ApiAction; attached: ApiAction } {
  return {
    list: apiAction(`iam:List${word}Policies`),
    get: apiAction(`iam:Get${word}Policy`),
    attached: apiAction(`iam:ListAttached${word}Policies`),
  };
}

/** The calls by which policies are read. */
export function policyCalls(word: HolderWord): readonly ApiAction[] {
  return Object.values(actionsOf(word));
}

/** Reads the policies of a user, group or role. */
export async function heldPolicies(word: HolderWord, name: string, session: ReadSession): Promise<HeldPolicies> {
  const [inline, attached] = await Promise.all([inlineOf(word, name, session), attachedOf(word, name, session)]);
  return { inline, attached };
}

async function inlineOf(word: HolderWord, name: string, { clients, ask }: ReadSession): Promise<InlinePolicies> {
  const iam = await clients.iam();
  const { list, get } = actionsOf(word);
  const pages = () =>
    everyPage(
      (page) => calls[word].names(iam, name, page),
      ({ PolicyNames }) => PolicyNames,
    );
  const listed = await ask(list, pages, { subject: name });
  return membersOf(listed, (policies, read) =>
    policies.map(async (policy) => {
      const answer = await ask(get, () => calls[word].document(iam, name, policy), { subject: name });
      return [policy, mapPart(answer, ({ PolicyDocument }) => decoded(PolicyDocument, read))] as const;
    }),
  );
}

async function attachedOf(word: HolderWord, name: string, { clients, ask }: ReadSession): Promise<Attachments> {
  const iam = await clients.iam();
  const { attached } = actionsOf(word);
  const pages = () =>
    everyPage(
      (page) => calls[word].attached(iam, name, page),
      ({ AttachedPolicies }) => AttachedPolicies,
    );
  const listed = await ask(attached, pages, { subject: name });
  return membersOf(listed, (policies) =>
    policies.flatMap(({ PolicyArn: arn, PolicyName }) =>
      arn === undefined ? [] : [Promise.resolve([arn, PolicyName ?? arn.slice(arn.lastIndexOf('/') + 1)] as const)],
    ),
  );
}

async function membersOf<T, U>(
  listed: Part<readonly T[]>,
  entries: (items: readonly T[], read: Read) => Promise<readonly [string, U]>[],
): Promise<Members<U>> {
  if (listed.kind === 'unknown') return { items: {}, whole: listed };
  const found = listed.kind === 'known' ? await Promise.all(entries(listed.value, listed.read)) : [];
  return wholeMembers(Object.fromEntries(found), listed.read);
}

/** A document as collecting reads it from the details of an account. */
function decoded(text: string | undefined, read: Read): Part<string> {
  return documentPart(text, emptyTelling({ file: read.source, at: read.at, kind: 'live', pool: '' }, read.source));
}

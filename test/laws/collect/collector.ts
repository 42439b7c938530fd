import { type AttachedPolicy, type IAMClient, IAMServiceException, type PolicyDetail, type Tag } from '@aws-sdk/client-iam';
import type { Attachments, InlinePolicies, Tags } from '../../../src/account/entities.ts';
import { wholeMembers } from '../../../src/account/members.ts';
import { absent, known, type Part, type Read, unknown } from '../../../src/account/part.ts';

/** What the parts of a collection share. */
export interface Collector {
  client: IAMClient;
  /** Set where the backend is moto, whose flaws are made good here and nowhere else. */
  moto: boolean;
  read: Read;
}

type Paginate<I, O> = (config: { client: IAMClient }, input: I) => AsyncIterable<O>;

/** Every page of a list. */
export async function every<I, O>(paginate: Paginate<I, O>, { client }: Collector, input: I): Promise<O[]> {
  const pages: O[] = [];
  for await (const page of paginate({ client }, input)) pages.push(page);
  return pages;
}

/** The answer, or undefined where IAM says that there is none. */
export async function orNothing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof IAMServiceException && /^NoSuchEntity/.test(error.name)) return undefined;
    throw error;
  }
}

export function said<T>({ read }: Collector, value: T | undefined): Part<T> {
  return value === undefined ? unknown('IAM did not say') : known(value, read);
}

/** What is not there where IAM says nothing. */
export function orAbsent<T>({ read }: Collector, value: T | undefined): Part<T> {
  return value === undefined ? absent(read) : known(value, read);
}

export function dateOf(collector: Collector, date: Date | undefined): Part<string> {
  return said(collector, date === undefined ? undefined : `${date.toISOString().slice(0, 19)}Z`);
}

export function tagsOf({ read }: Collector, tags: readonly Tag[] | undefined): Tags {
  return wholeMembers(Object.fromEntries((tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value])), read);
}

/** A document as it was given. moto answers some calls with the document itself, where AWS answers in percent-encoding. */
export function documentOf(text: string): string {
  return text.trimStart().startsWith('{') ? text : decodeURIComponent(text);
}

export function inlineOf({ read }: Collector, policies: readonly PolicyDetail[] | undefined): InlinePolicies {
  const items = (policies ?? []).map(({ PolicyName = '', PolicyDocument = '' }) => [PolicyName, known(documentOf(PolicyDocument), read)]);
  return wholeMembers(Object.fromEntries(items), read);
}

export function attachedOf({ read }: Collector, policies: readonly AttachedPolicy[] | undefined): Attachments {
  return wholeMembers(Object.fromEntries((policies ?? []).map(({ PolicyName = '', PolicyArn = '' }) => [PolicyArn, PolicyName])), read);
}

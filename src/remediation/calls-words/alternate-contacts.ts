import { asString, type JsonObject } from '../../kernel/json.ts';
import type { Place } from '../call-record.ts';
import { patternOf } from './regional-arn.ts';
import { said } from './said.ts';
import { type About, importIdOf } from './terraform-pieces.ts';

/** ARN of the account whose contact a call changes: its own, or a member account of its organisation. */
export function contactArn({ AccountId }: JsonObject, { account, partition }: Place): string {
  return `arn:${partition}:account::${account}:account${AccountId === undefined ? '' : `/o-*/${patternOf(AccountId)}`}`;
}

/** Opens the alternate contacts of an account in the console. */
export function openContacts({ AccountId, AlternateContactType }: JsonObject): string[] {
  const type = said(AlternateContactType).toLowerCase();
  const open =
    AccountId === undefined
      ? 'Choose the name of the account at the top right, then Account.'
      : `Open AWS Organizations, then AWS accounts, choose the account ${said(AccountId)}, then the tab Contact info.`;
  return [open, `Under Alternate contacts, choose Edit, and find the ${type} contact.`];
}

/** The contact as Terraform has it, which imports it by its type, after the account where one is named. */
export function aboutContact({ AccountId, AlternateContactType }: JsonObject): About {
  const importId = AccountId === undefined ? importIdOf('', AlternateContactType) : importIdOf('/', AccountId, AlternateContactType);
  return { type: 'aws_account_alternate_contact', called: [asString(AlternateContactType)?.toLowerCase()], importId };
}

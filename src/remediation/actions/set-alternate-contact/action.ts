import type { ApiCall } from '../../../kernel/api-call.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import type { Expectation } from '../../plan/expectation.ts';
import { currentContact } from './current-contact.ts';

export const action = defineAction({
  id: 'set-alternate-contact',
  family: 'account',
  about:
    'Sets the security, billing or operations contact of the account, to whom AWS then writes about such matters besides the owner of the root user. The contact is replaced as a whole, and no account state holds it, so the plan has to be told what is there now, which apply compares before it changes anything. The plan holds the name, address and number of both.',
  reversal: 'The contact that was there is set again, or the new one is deleted where there was none.',
  risk: 'R1',
  targets: ['account'],
  parameters: {
    type: { about: 'Which contact.', type: { kind: 'choice', of: ['SECURITY', 'BILLING', 'OPERATIONS'] }, default: 'SECURITY' },
    name: { about: 'Name of the person or team.', type: { kind: 'text' }, required: true },
    title: { about: 'Title of the person or team.', type: { kind: 'text' }, required: true },
    email: { about: 'Address that somebody reads at all times, rather that of a team.', type: { kind: 'text' }, required: true },
    phone: { about: 'Phone number.', type: { kind: 'text' }, required: true },
    current: {
      about: 'The contact that is there: none, or by file, as aws account get-alternate-contact answers it.',
      type: { kind: 'text' },
    },
  },
  calls: ['account:PutAlternateContact'],
  plan,
});

/**
 * What AWS takes, by parameter.
 * @see https://docs.aws.amazon.com/accounts/latest/reference/API_PutAlternateContact.html
 */
const forms: Readonly<Record<string, { member: string; form: RegExp }>> = {
  name: { member: 'Name', form: /^[^\p{Cc}]{1,64}$/u },
  title: { member: 'Title', form: /^[^\p{Cc}]{1,50}$/u },
  email: { member: 'EmailAddress', form: /^(?=.{1,254}$)[\w+=.#!&-]+@[\w.-]+\.\w+$/ },
  phone: { member: 'PhoneNumber', form: /^[\d\s()+-]{1,25}$/ },
};

function plan({ parameter }: ActionContext): Proposal {
  const type = parameter('type') ?? '';
  const wanted: JsonObject = {};
  for (const [name, { member, form }] of Object.entries(forms)) {
    const value = (parameter(name) ?? '').trim();
    if (!form.test(value))
      return { kind: 'refused', reason: `AWS takes no such ${name} of a contact: ${value}.`, instead: 'Give one of the usual form.' };
    wanted[member] = value;
  }
  const given = parameter('current');
  const current = given === undefined ? undefined : currentContact(given, type);
  if (current === undefined)
    return {
      kind: 'refused',
      reason:
        given === undefined
          ? `Who is the ${type} contact now is not known.`
          : `What is given as the contact that is there is no ${type} contact.`,
      instead: `Ask: aws account get-alternate-contact --alternate-contact-type ${type}. Then give --param current=none, or its answer by --param current=@FILE.`,
    };
  const call = (action: string, contact: JsonObject = {}): ApiCall => ({
    service: 'account',
    action,
    parameters: { AlternateContactType: type, ...contact },
  });
  const about = `${type} contact of the account`;
  const stands = (contact: JsonObject): Expectation => ({
    kind: 'answer',
    about,
    call: call('GetAlternateContact'),
    holds: { AlternateContact: contact },
  });
  const none: Expectation = { kind: 'no-answer', about, call: call('GetAlternateContact'), codes: ['ResourceNotFoundException'] };
  if (current !== 'none' && Object.entries(wanted).every(([member, value]) => current[member] === value))
    return { kind: 'nothing', reason: `The ${type} contact is so already.` };
  return {
    kind: 'steps',
    title: `Set the ${type} contact of the account`,
    steps: [
      {
        title: `Set the ${type} contact to ${wanted['Name']}, ${wanted['EmailAddress']}`,
        why: 'AWS writes there when it sees keys of the account in the open, or abuse that comes from it. Nobody but the owner of the root user learns of it otherwise.',
        call: call('PutAlternateContact', wanted),
        undo: {
          kind: 'calls',
          calls: [current === 'none' ? call('DeleteAlternateContact') : call('PutAlternateContact', current)],
          secrets: [],
          lost: [],
        },
        before: [current === 'none' ? none : stands(current)],
        after: [stands(wanted)],
      },
    ],
    breaks: current === 'none' ? [] : [`${current['Name']}, ${current['EmailAddress']}, gets no more such messages.`],
  };
}

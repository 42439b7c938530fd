import { madeAccount } from '../../../account/cases.ts';
import type { ActionCase } from '../../cases.ts';

const state = madeAccount();
const target = 'account';
const wanted = { name: 'Security team', title: 'On call', email: 'security@example.com', phone: '+44 20 7946 0000' };
const contact = { Name: 'Old team', Title: 'Owner', EmailAddress: 'old@example.com', PhoneNumber: '+44 20 7946 0001' };
const answer = JSON.stringify({ AlternateContact: { AlternateContactType: 'SECURITY', ...contact } });
const set = { state, target, expect: 'steps', steps: ['account:PutAlternateContact'], risk: 'R1' } as const;
const put = {
  AlternateContactType: 'SECURITY',
  Name: 'Security team',
  Title: 'On call',
  EmailAddress: 'security@example.com',
  PhoneNumber: '+44 20 7946 0000',
};

export const cases: readonly ActionCase[] = [
  {
    ...set,
    name: 'where there is none',
    parameters: { ...wanted, current: 'none' },
    says: ['ResourceNotFoundException', 'DeleteAlternateContact'],
    parametersOf: [put],
  },
  {
    ...set,
    name: 'in the place of another, who is told of',
    parameters: { ...wanted, current: answer },
    says: ['old@example.com, gets no more'],
    parametersOf: [put],
  },
  {
    ...set,
    name: 'of operations',
    parameters: { ...wanted, type: 'OPERATIONS', current: 'none' },
    parametersOf: [{ AlternateContactType: 'OPERATIONS' }],
  },
  { name: 'the one that is there', state, target, parameters: { ...wanted, current: JSON.stringify(put) }, expect: 'nothing' },
  {
    name: 'when nobody says what is there',
    state,
    target,
    parameters: wanted,
    expect: 'refused',
    says: ['get-alternate-contact --alternate-contact-type SECURITY'],
  },
  {
    name: 'another contact than the one that is meant',
    state,
    target,
    parameters: { ...wanted, current: answer.replace('SECURITY', 'BILLING') },
    expect: 'refused',
    says: ['is no SECURITY contact'],
  },
  { name: 'half a contact', state, target, parameters: { ...wanted, current: '{"Name":"x"}' }, expect: 'refused' },
  { name: 'what is no JSON', state, target, parameters: { ...wanted, current: '$(id)' }, expect: 'refused' },
  {
    name: 'no address',
    state,
    target,
    parameters: { ...wanted, email: 'security', current: 'none' },
    expect: 'refused',
    says: ['no such email'],
  },
  {
    name: 'no number',
    state,
    target,
    parameters: { ...wanted, phone: 'call us', current: 'none' },
    expect: 'refused',
    says: ['no such phone'],
  },
  { name: 'a hostile name', state, target, parameters: { ...wanted, name: 'a\u001b[2J', current: 'none' }, expect: 'refused' },
  { name: 'a name of 65 letters', state, target, parameters: { ...wanted, name: 'a'.repeat(65), current: 'none' }, expect: 'refused' },
];

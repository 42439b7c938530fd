import { defineCall } from '../../call-record.ts';
import { aboutContact, contactArn, openContacts } from '../../calls-words/alternate-contacts.ts';
import { removePiece } from '../../calls-words/terraform-pieces.ts';

export const DeleteAlternateContact = defineCall({
  service: 'account',
  action: 'DeleteAlternateContact',
  risk: 'R1',
  resource: contactArn,
  already: ['ResourceNotFoundException'],
  console: (parameters) => [...openContacts(parameters), 'Choose Remove for this contact, then Update.'],
  terraform: (parameters) => removePiece(aboutContact(parameters), 'Without the resource the account has no such contact.'),
});

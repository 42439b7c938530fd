import { defineCall } from '../../call-record.ts';
import { aboutContact, contactArn, openContacts } from '../../calls-words/alternate-contacts.ts';
import { said } from '../../calls-words/said.ts';
import { resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';

export const PutAlternateContact = defineCall({
  service: 'account',
  action: 'PutAlternateContact',
  // A contact that is there is replaced; nobody signs in with it.
  risk: 'R1',
  resource: contactArn,
  already: [],
  console: (parameters) => [
    ...openContacts(parameters),
    `Type the name ${said(parameters['Name'])} and the title ${said(parameters['Title'])}.`,
    `Type the email address ${said(parameters['EmailAddress'])} and the phone number ${said(parameters['PhoneNumber'])}.`,
    'Choose Update.',
  ],
  terraform: (parameters) =>
    resourcePiece(
      aboutContact(parameters),
      writtenAs(parameters, {
        AccountId: 'account_id',
        AlternateContactType: 'alternate_contact_type',
        Name: 'name',
        Title: 'title',
        EmailAddress: 'email_address',
        PhoneNumber: 'phone_number',
      }),
    ),
});

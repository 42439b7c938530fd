import { absent, known, type Part, type Read, unknown } from '../../part.ts';
import { unread } from '../unread.ts';

/**
 * A cell of the credential report. AWS has three ways to say nothing, which are three different things: `N/A`, there is
 * nothing; `no_information`, AWS does not know; `not_supported`, the report does not tell it of this user. A column that
 * is missing was not read.
 */
export function reported<T>(cell: string | undefined, read: Read, parse: (cell: string) => T | undefined): Part<T> {
  if (cell === undefined) return unread('iam:GetCredentialReport');
  if (cell === 'N/A') return absent(read);
  if (cell === 'no_information') return unknown('AWS has no information');
  if (cell === 'not_supported') return unknown('not supported');
  const value = parse(cell);
  return value === undefined ? unknown('the credential report holds a value that cannot be read') : known(value, read);
}

import { asString } from '../../../kernel/json.ts';
import { absent, known, unknown } from '../../part.ts';
import type { Reader } from '../reader.ts';

/** `aws iam list-account-aliases`: one alias, or none. */
export const accountAliases: Reader = {
  source: 'iam:ListAccountAliases',
  matches: (json) => Array.isArray(json.AccountAliases),
  read: ({ AccountAliases: aliases }, into) => {
    if (!Array.isArray(aliases)) return;
    const alias = asString(aliases[0]);
    into.account.alias =
      aliases.length === 0
        ? absent(into.read)
        : alias === undefined || aliases.length > 1
          ? unknown('the export holds a value that cannot be read')
          : known(alias, into.read);
  },
};

import { asObject, asString } from '../../../kernel/json.ts';
import { absent } from '../../part.ts';
import type { Reader } from '../reader.ts';
import { unreadUser } from '../unread-entities.ts';

/**
 * An error of AWS where an answer was wanted. Two of them are answers: AWS has no password policy or login profile to
 * show when there is none. The others tell only why something is not known.
 */
export const awsError: Reader = {
  source: 'an error of AWS',
  matches: (json) => asString(asObject(json.Error)?.Code) !== undefined,
  read: (json, into) => {
    const error = asObject(json.Error) ?? {};
    const [code, operation, message] = [asString(error.Code), asString(error.Operation), asString(error.Message) ?? ''];
    const user = /^Login Profile for User ([\w+=,.@-]+) cannot be found/.exec(message)?.[1];
    if (code === 'NoSuchEntity' && operation === 'GetAccountPasswordPolicy')
      into.account.passwordPolicy = absent({ ...into.read, source: 'iam:GetAccountPasswordPolicy' });
    else if (code === 'NoSuchEntity' && operation === 'GetLoginProfile' && user !== undefined)
      into.tables.users.push({ ...unreadUser(user), login: absent({ ...into.read, source: 'iam:GetLoginProfile' }) });
    else
      into.problem(
        'aws-error',
        `AWS answered with an error${operation === undefined ? '' : ` to ${operation}`}: ${code}. ${message}`.trim(),
      );
  },
};

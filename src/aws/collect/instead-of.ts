import { awsError } from '../aws-error.ts';

/** For `.catch`: what an error means, by its code, where it is an answer in its own way. Other errors go on. */
export function insteadOf<T>(meanings: Readonly<Record<string, T>>): (cause: unknown) => T {
  return (cause) => {
    const { code } = awsError(cause);
    const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined;
    if (meaning === undefined) throw cause;
    return meaning;
  };
}

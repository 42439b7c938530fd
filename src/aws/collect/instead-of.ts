import { awsError } from '../aws-error.ts';

/**
 * For `.catch`: what an error means, by its code without `Exception` at the end, which AWS writes in some protocols and
 * leaves out in others. Errors that mean nothing here go on.
 */
export function insteadOf<T>(meanings: Readonly<Record<string, T>>): (cause: unknown) => T {
  return (cause) => {
    const code = bareCode(awsError(cause).code);
    const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined;
    if (meaning === undefined) throw cause;
    return meaning;
  };
}

/** An error code of AWS without `Exception` at the end. */
export function bareCode(code: string): string {
  return code.replace(/Exception$/, '');
}

import { absent, known, type Part, unknown } from '../../account/part.ts';
import { awsError } from '../aws-error.ts';
import { type Clock, utc } from '../clock.ts';
import type { ApiAction } from './api-action.ts';
import type { CollectProblem } from './collect-problem.ts';
import { bareCode } from './instead-of.ts';
import { limiter } from './limiter.ts';

export interface AskOptions {
  /** What the call is about, for the report, where the same call is made for many. */
  subject?: string;
  /** Error codes, without `Exception` at the end, by which AWS says that there is none. */
  absent?: readonly string[];
}

/**
 * Asks AWS. What it answers is known; an error that means that there is none makes it absent; any other error makes it
 * unknown and is reported, with the permission when that is what lacks. Rejects only when collecting is aborted.
 */
export type Ask = <T>(action: ApiAction, send: () => Promise<T>, options?: AskOptions) => Promise<Part<T>>;

/** By what IAM says that what was asked for does not exist. */
export const noSuchEntity: readonly string[] = ['NoSuchEntity'];

export interface AskerOptions {
  clock: Clock;
  signal?: AbortSignal;
  /** Calls under way at once, at most. */
  atOnce: number;
  onProblem: (problem: CollectProblem) => void;
  /** Called when a call begins and when it is done. */
  onCall: (event: 'begun' | 'done') => void;
}

/** Makes the one way in which collectors ask. */
export function asker({ clock, signal, atOnce, onProblem, onCall }: AskerOptions): Ask {
  const turn = limiter(atOnce);
  return async (action, send, options = {}) => {
    onCall('begun');
    try {
      const value = await turn(() => {
        signal?.throwIfAborted();
        return send();
      });
      return known(value, { at: utc(clock.now()), source: action.permission });
    } catch (cause) {
      signal?.throwIfAborted();
      const { code, message, kind } = awsError(cause);
      if (options.absent?.includes(bareCode(code))) return absent({ at: utc(clock.now()), source: action.permission });
      const denied = kind === 'denied';
      const subjects = options.subject === undefined ? [] : [options.subject];
      onProblem({ call: action.permission, code, reason: message, denied, subjects });
      return unknown(failureReason(action.permission, code), denied ? action.permission : undefined);
    } finally {
      onCall('done');
    }
  };
}

/** Why something is unknown whose call failed. AWS's own message is left to the report: it may name more than a state should. */
export function failureReason(permission: string, code: string): string {
  return `${permission} failed: ${code}`;
}

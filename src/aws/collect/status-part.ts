import { known, type Part, type Read, unknown } from '../../account/part.ts';

/** The status of a credential as an answer has it. */
export function statusPart<S extends string>(status: string | undefined, read: Read, statuses: readonly S[]): Part<S> {
  const found = statuses.find((each) => each === status);
  return found === undefined ? unknown(`${read.source} gave the status ${status ?? 'nothing'}`) : known(found, read);
}

/** What a key or certificate can be. */
export const switchable = ['Active', 'Inactive'] as const;

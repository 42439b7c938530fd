import type { User } from '../account/entities.ts';
import type { Evidence } from './check.ts';
import { evidence } from './evidence.ts';

/** That a user has a console password, or has none, as evidence; nothing while it is not known. */
export function passwordEvidence({ name, login }: User): Evidence[] {
  return evidence(`console password of user ${name}`, login, login.kind === 'known');
}

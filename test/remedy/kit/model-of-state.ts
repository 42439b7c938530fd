import type { AccountState } from '../../../src/account/state.ts';
import type { Model } from '../../../src/aws/embedded/model.ts';
import { modelOfState as modelOf } from '../../../src/aws/embedded/model-of-state.ts';
import { certificates } from '../../laws/certificates.ts';
import { certificateUntil } from './certificate-until.ts';

/** The account of a state as the embedded AWS holds it, with certificates of nobody for its server certificates. */
export function modelOfState(state: AccountState, clock: () => Date): Model {
  return modelOf(state, clock, (keyType, end) => (end === undefined ? undefined : certificateUntil(keyType, end)) ?? certificates[0]);
}

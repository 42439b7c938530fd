import type { EventHistory } from '../effect.ts';
import { unmodelledHistory } from './unmodelled.ts';

/** History of ResyncMFADevice: AWS and the clock of the device agree again, and nothing else is different. */
export const mfaResyncHistory: EventHistory = unmodelledHistory(
  { answer: 'yes', reason: 'There is nothing to take back: device, owner and seed are what they were.' },
  { kind: 'steps', calls: [] },
);

import { expect, it } from 'vitest';
import { emptyState } from '../../account/empty-state.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded } from './test-kit.ts';

it.each(['UploadCloudFrontPublicKey', 'UpdateCloudFrontPublicKey', 'DeleteCloudFrontPublicKey'])('%s is for root to take back', (name) => {
  const [before, event] = [emptyState('111122223333'), succeeded(name, {})];
  expect(stateAfter(before, event)).toEqual({ state: before, contradictions: [] });
  const history = findEntry('iam.amazonaws.com', name)?.history;
  expect(history?.inverse(before, event)).toMatchObject({ kind: 'irreversible', instead: expect.stringContaining('root') });
  expect(history?.reversible.answer).toBe('no');
});

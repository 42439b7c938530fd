import { type Cases, call, terraform } from '../../cases.ts';

const trail = { eventSource: 'cloudtrail.amazonaws.com' };
const selectors = (includeManagementEvents: boolean, readWriteType = 'All') => ({
  trailName: 'main',
  eventSelectors: [{ readWriteType, includeManagementEvents, dataResources: [], excludeManagementEventSources: [] }],
});

export const cases: Cases = {
  hits: [
    {
      name: 'stopped',
      events: [call('StopLogging', { name: 'main' }, trail)],
      severity: 'critical',
      title: ['trail main', 'stopped', 'user alice'],
    },
    { name: 'deleted', events: [call('DeleteTrail', { name: 'main' }, trail)], severity: 'critical' },
    { name: 'deleted by Terraform', events: [call('DeleteTrail', { name: 'main' }, { ...trail, ...terraform })], severity: 'high' },
    {
      name: 'stopping failed',
      events: [call('StopLogging', { name: 'main' }, { ...trail, errorCode: 'TrailNotFoundException' })],
      severity: 'medium',
    },
    { name: 'management events off', events: [call('PutEventSelectors', selectors(false), trail)], severity: 'high' },
    { name: 'reads only', events: [call('PutEventSelectors', selectors(true, 'ReadOnly'), trail)], severity: 'high' },
    { name: 'one region only', events: [call('UpdateTrail', { name: 'main', isMultiRegionTrail: false }, trail)], severity: 'high' },
  ],
  misses: [
    { name: 'started', events: [call('StartLogging', { name: 'main' }, trail)] },
    { name: 'all management events', events: [call('PutEventSelectors', selectors(true), trail)] },
    { name: 'every region', events: [call('UpdateTrail', { name: 'main', isMultiRegionTrail: true }, trail)] },
    { name: 'the same name of another service', events: [call('StopLogging', { name: 'main' })] },
  ],
};

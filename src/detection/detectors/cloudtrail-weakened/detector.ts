import { actorInWords } from '../../../catalogue/sentence.ts';
import { callIt } from '../../../catalogue/words/call-it.ts';
import type { RemediationId } from '../../../kernel/remediation.ts';
import type { Severity } from '../../../kernel/severity.ts';
import { defineDetector } from '../../detector.ts';

/** What each call does to the record, when its direction says that it weakens. */
const kinds: Readonly<Record<string, { verb: string; severity: Severity; reason: string; remedy: RemediationId }>> = {
  StopLogging: { verb: 'stopped', severity: 'critical', reason: 'The trail records nothing from here on.', remedy: 'start-logging' },
  DeleteTrail: {
    verb: 'deleted',
    severity: 'critical',
    reason: 'The trail is gone; files already delivered stay in its bucket.',
    remedy: 'create-trail',
  },
  PutEventSelectors: {
    verb: 'narrowed',
    severity: 'high',
    reason: 'The new selectors leave out management events that the trail would record.',
    remedy: 'fix-event-selectors',
  },
  UpdateTrail: {
    verb: 'narrowed',
    severity: 'high',
    reason: 'The update turns off a protection or part of the coverage of the trail.',
    remedy: 'enable-log-validation',
  },
  StopEventDataStoreIngestion: {
    verb: 'stopped',
    severity: 'high',
    reason: 'The event data store takes in nothing from here on.',
    remedy: 'create-trail',
  },
  DeleteEventDataStore: {
    verb: 'deleted',
    severity: 'high',
    reason: 'The event data store is disabled now and gone after seven days.',
    remedy: 'create-trail',
  },
  UpdateEventDataStore: {
    verb: 'narrowed',
    severity: 'medium',
    reason: 'The update turns off a protection or part of the coverage of the event data store.',
    remedy: 'create-trail',
  },
};

export const detector = defineDetector({
  id: 'cloudtrail-weakened',
  kind: 'each',
  title: 'CloudTrail stopped, deleted or narrowed',
  about:
    'A CloudTrail trail or event data store was stopped, deleted, or made to record less. Whatever happens next may leave no record, so what happened just before and after matters most. Event history still keeps 90 days of management events.',
  verify: [
    'Look for what the same actor did in the minutes around the change, in event history if the trail is silent.',
    'See which trails still record this account and region.',
    'Ask who runs logging in this organisation: only they change trails.',
  ],
  remediations: ['start-logging', 'create-trail', 'fix-event-selectors', 'enable-log-validation', 'contain-principal'],
  attack: ['T1562.008'],
  inspect: (observation) => {
    const { change, entry } = observation;
    const kind = change.eventSource === 'cloudtrail.amazonaws.com' ? kinds[entry.name] : undefined;
    if (kind === undefined || change.direction !== 'weakens') return undefined;
    return {
      evidence: [observation],
      title: `Logging by ${callIt(change.target)} ${kind.verb} by ${actorInWords(change.actor)}`,
      explanation: `${change.summary} Attackers silence CloudTrail before they act; automation rarely does.`,
      severity: kind.severity,
      reasons: [kind.reason],
      remediations: [kind.remedy, 'contain-principal'],
    };
  },
});

import type { Observation } from '../../../catalogue/observe.ts';
import { defineDetector } from '../../detector.ts';

/** How many events one finding cites at most; the count in its explanation is of all. */
const citedAtMost = 100;

export const detector = defineDetector({
  id: 'root-activity',
  kind: 'all',
  title: 'The root user was active',
  about:
    'The root user of an account made calls or signed in. No IAM policy limits root, so it is kept for the few tasks that need it. One finding gathers the calls of one account, UTC day and address. What AWS services do in the name of root is left out.',
  verify: [
    'Ask the holder of the root credentials whether it was them, and for which task.',
    'See which address it came from, and whether MFA was used.',
    'Check whether root has access keys; it should have none.',
  ],
  remediations: ['enrol-mfa', 'delete-access-key'],
  attack: ['T1078.004'],
  wants: { identityTypes: ['Root'] },
  inspect: (observations) => {
    const groups = Map.groupBy(
      observations.filter((o) => isRoot(o)),
      (o) => JSON.stringify([o.change.account, o.change.time.slice(0, 10), o.change.actor.sourceIp ?? '']),
    );
    return [...groups].flatMap(([key, group]) => {
      const [first, ...rest] = [...group.filter((o) => o.entry.kind !== 'read'), ...group.filter((o) => o.entry.kind === 'read')];
      if (first === undefined) return [];
      const writes = group.filter((o) => o.entry.kind !== 'read').length;
      return [
        {
          evidence: [first, ...rest.slice(0, citedAtMost - 1)] as const,
          key,
          title: `Root user of account ${first.change.account} active${first.change.actor.sourceIp === undefined ? '' : ` from ${first.change.actor.sourceIp}`} on ${first.change.time.slice(0, 10)}`,
          explanation: `Root made ${group.length} ${group.length === 1 ? 'call' : 'calls'} that day: ${names(group)}.`,
          severity: writes > 0 ? ('medium' as const) : ('low' as const),
          reasons: [writes > 0 ? `${writes} of them sign in or change something.` : 'All of them only read.', ...mfa(group)],
        },
      ];
    });
  },
});

function isRoot({ change, event }: Observation): boolean {
  return change.actor.kind === 'root' && change.actor.invokedBy === undefined && event.eventType !== 'AwsServiceEvent';
}

function names(group: readonly Observation[]): string {
  const counts = [...Map.groupBy(group, (o) => o.change.eventName)]
    .map(([name, list]) => [name, list.length] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const shown = counts.slice(0, 6).map(([name, count]) => (count === 1 ? name : `${name} ×${count}`));
  return counts.length > 6 ? `${shown.join(', ')} and ${counts.length - 6} more names` : shown.join(', ');
}

function mfa(group: readonly Observation[]): string[] {
  return group.some((o) => o.change.actor.mfa === false) ? ['At least one call was made without MFA.'] : [];
}

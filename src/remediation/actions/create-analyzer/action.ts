import { knownValue } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import type { ApiCall } from '../../../kernel/api-call.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { regionOfNew } from '../../region-of-new.ts';
import { unreadPart } from '../../unread-part.ts';

export const action = defineAction({
  id: 'create-analyzer',
  family: 'account',
  about:
    'Makes an analyzer of IAM Access Analyzer for access from outside the account, in one Region. It looks at the policies of buckets, keys, roles, queues and the like, and tells which of them somebody outside can use. It changes none of them, and costs nothing. Analyzers of unused access are another kind, find nothing of this, and are no substitute.',
  reversal: 'The analyzer is deleted again, with the findings and archive rules that it has by then.',
  risk: 'R0',
  targets: ['account'],
  parameters: {
    region: {
      about:
        'Region of the analyzer; one that has an analyzer but none of this kind, else the leading Region of the partition, unless given.',
      type: { kind: 'text' },
    },
    name: { about: 'Name of the analyzer.', type: { kind: 'text' }, default: 'trailward-external-access' },
  },
  calls: ['accessanalyzer:CreateAnalyzer'],
  plan,
});

/** Types that look for access from outside. An account has one of its own in a Region at most. */
const ofAccount = 'ACCOUNT';
const ofOrganisation = 'ORGANIZATION';
const serviceRole = 'AWSServiceRoleForAccessAnalyzer';

function plan({ state, partition, parameter }: ActionContext): Proposal {
  const unread = unreadPart({ 'Which analyzers the account has': state.analyzers.whole });
  if (unread !== undefined) return unread;
  const found = regionOfNew(partition, parameter('region') ?? lackingRegion(state));
  if (found.kind === 'refused') return found;
  const { region } = found;
  const name = parameter('name') ?? '';
  if (!/^[A-Za-z][\w.-]{0,254}$/.test(name))
    return {
      kind: 'refused',
      reason: `${name} is no name for an analyzer.`,
      instead: 'Begin with a letter, and use letters, digits, dots, dashes and underscores.',
    };
  const there = [...state.analyzers.by.values()].filter((analyzer) => analyzer.region === region);
  for (const { arn, type, status } of there) {
    const open = unreadPart({ [`Of which type analyzer ${arn} is`]: type, [`Whether analyzer ${arn} is active`]: status });
    if (open !== undefined) return open;
    const isExternal = [ofAccount, ofOrganisation].includes(knownValue(type) ?? '');
    if (isExternal && knownValue(status) === 'ACTIVE')
      return { kind: 'nothing', reason: `Analyzer ${arn} looks for access from outside in ${region} already.` };
    if (knownValue(type) === ofAccount)
      return {
        kind: 'refused',
        reason: `Analyzer ${arn} is not active, but ${knownValue(status) ?? 'without a status'}, and AWS takes no second one in ${region}.`,
        instead: 'Look in the console why, and delete it if it stays so.',
      };
    if (arn.endsWith(`:analyzer/${name}`))
      return { kind: 'refused', reason: `There is an analyzer ${arn} of another type.`, instead: 'Give another name: --param name=…' };
  }
  const call = (action: string, parameters: ApiCall['parameters'] = {}): ApiCall => ({
    service: 'accessanalyzer',
    region,
    action,
    parameters: { analyzerName: name, ...parameters },
  });
  const about = `analyzer ${name} in ${region}`;
  const staying =
    state.roles.by.get(serviceRole.toLowerCase()) === undefined
      ? [`Role ${serviceRole}, which AWS makes with the first analyzer of an account, stays.`]
      : [];
  return {
    kind: 'steps',
    title: `Look for access from outside in ${region}`,
    steps: [
      {
        title: `Make analyzer ${name} for access from outside in ${region}`,
        why: 'A bucket, key or role that a stranger can use is found by nobody otherwise.',
        call: call('CreateAnalyzer', { type: ofAccount }),
        undo: { kind: 'calls', calls: [call('DeleteAnalyzer')], secrets: [], lost: staying },
        before: [{ kind: 'no-answer', about, call: call('GetAnalyzer'), codes: ['ResourceNotFoundException'] }],
        after: [{ kind: 'answer', about, call: call('GetAnalyzer'), holds: { analyzer: { name, type: ofAccount, status: 'ACTIVE' } } }],
      },
    ],
    notes: [
      `An analyzer sees the resources of its own Region, and roles. Each Region that the account uses needs one, and ${region} has one then.`,
    ],
    next: ['Look at its findings after half an hour, and archive those that are meant to be so.'],
  };
}

/** A Region that has an analyzer, and none that looks for access from outside. */
function lackingRegion({ analyzers }: AccountState): string | undefined {
  const all = [...analyzers.by.values()];
  const looks = new Set(
    all
      .filter(({ type, status }) => [ofAccount, ofOrganisation].includes(knownValue(type) ?? '') && knownValue(status) === 'ACTIVE')
      .map(({ region }) => region),
  );
  return all
    .map(({ region }) => region)
    .filter((region) => !looks.has(region))
    .sort()[0];
}

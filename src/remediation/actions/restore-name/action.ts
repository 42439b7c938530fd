import { knownValue } from '../../../account/part.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { arnDrift } from './arn-drift.ts';
import { earlierPlace } from './earlier-place.ts';
import { findNamed, type Named } from './named.ts';

export const action = defineAction({
  id: 'restore-name',
  family: 'account',
  about:
    'Gives a user, group or server certificate another name or path: those that are given, or those from before the newest change that the ingested history shows. The unique id stays, and so do policies, keys and memberships. The ARN changes with it, so the plan names what speaks of the ARN of now and of the one that is to be. It changes nothing else: a renamed certificate still expires when it did.',
  reversal: 'The name and the path of now are given back.',
  risk: 'R2',
  targets: ['user', 'group', 'server-certificate'],
  parameters: {
    name: { about: 'The name that it is to have; by the ingested history unless a name or a path is given.', type: { kind: 'text' } },
    path: {
      about: 'The path that it is to have, /division/; by the ingested history unless a name or a path is given.',
      type: { kind: 'text' },
    },
  },
  calls: ['iam:UpdateUser', 'iam:UpdateGroup', 'iam:UpdateServerCertificate'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { parameter } = context;
  const found = findNamed(context);
  if (found.kind === 'refused') return found;
  const { named } = found;
  const [name, path] = [parameter('name'), parameter('path')];
  const isGiven = name !== undefined || path !== undefined;
  const wanted = isGiven ? { kind: 'place' as const, name: name ?? named.name, path } : earlierPlace(context, named);
  if (wanted.kind !== 'place') return wanted;
  return problem(context, named, wanted.name, wanted.path) ?? steps(context, named, wanted.name, wanted.path);
}

/** Where IAM would not take a name or a path, or another has the name. */
function problem(
  { state }: ActionContext,
  { kind, word, table, name: current }: Named,
  name: string,
  path: string | undefined,
): Proposal | undefined {
  const most = kind === 'user' ? 64 : 128;
  if (!/^[\w+=,.@-]+$/.test(name) || name.length > most)
    return {
      kind: 'refused',
      reason: `${name} is no name that IAM gives to a ${word}.`,
      instead: `Give up to ${most} letters, digits and any of +=,.@_-`,
    };
  if (path !== undefined && !(path === '/' || (/^\/[\u0021-\u007e]*\/$/.test(path) && path.length <= 512)))
    return {
      kind: 'refused',
      reason: `${path} is no path of IAM.`,
      instead: 'Give one that begins and ends with a slash, such as /division/.',
    };
  const other = name.toLowerCase() === current.toLowerCase() ? undefined : state[table].by.get(name.toLowerCase());
  return other !== undefined
    ? {
        kind: 'refused',
        reason: `There is another ${word} ${other.name}.`,
        instead: 'Look what it is: somebody may have put it in place of this one.',
      }
    : undefined;
}

function steps(context: ActionContext, of: Named, name: string, path: string | undefined): Proposal {
  const { kind, word, call, name: current } = of;
  const isMoved = path !== undefined && knownValue(of.path) !== path;
  const isRenamed = name !== current;
  if (isMoved && of.path.kind !== 'known')
    return {
      kind: 'refused',
      reason: `The path of ${word} ${current} now is not known.`,
      instead: 'Read the account first: trailward collect.',
    };
  if (!isMoved && !isRenamed)
    return { kind: 'nothing', reason: `The ${word} has name ${current}${path === undefined ? '' : ` and path ${path}`} already.` };
  const change = [...(isRenamed ? [`name ${name}`] : []), ...(isMoved ? [`path ${path}`] : [])].join(' and ');
  const drift = arnDrift(context, of, name, path);
  return {
    kind: 'steps',
    title: `Give ${word} ${current} the ${change}`,
    steps: [
      {
        title: `Give ${word} ${current} the ${change}`,
        why: 'Policies, templates and people find it by its name and its ARN. The unique id stays.',
        call: {
          service: 'iam',
          action: `Update${call}`,
          parameters: {
            [`${call}Name`]: current,
            ...(isRenamed ? { [`New${call}Name`]: name } : {}),
            ...(isMoved ? { NewPath: path } : {}),
          },
        },
      },
    ],
    breaks: [
      ...drift.breaks,
      ...(kind === 'user' && isRenamed ? [`Whoever signs in to the console as ${current} types ${name} from then on.`] : []),
    ],
    notes: drift.notes,
  };
}

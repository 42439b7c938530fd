import { knownValue } from '../../../account/part.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { arnDrift } from './arn-drift.ts';
import { earlierPlace } from './earlier-place.ts';
import { type Named, named } from './named.ts';

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
    path: { about: 'The path that it is to have, /division/; by the ingested history unless a name or a path is given.', type: { kind: 'text' } },
  },
  calls: ['iam:UpdateUser', 'iam:UpdateGroup', 'iam:UpdateServerCertificate'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { parameter, state } = context;
  const found = named(state, context.target);
  if (found.kind === 'refused') return found;
  const { entity } = found;
  const [name, path] = [parameter('name'), parameter('path')];
  const given = name !== undefined || path !== undefined;
  const wanted = given ? { kind: 'place' as const, name: name ?? entity.name, path } : earlierPlace(context, entity);
  if (wanted.kind !== 'place') return wanted;
  const wrong = problem(entity, wanted.name, wanted.path);
  if (wrong !== undefined) return wrong;
  return steps(context, entity, wanted.name, wanted.path);
}

/** Where IAM would not take a name or a path, or another has the name. */
function problem({ kind, word, table, entity }: Named, name: string, path: string | undefined): Proposal | undefined {
  const most = kind === 'user' ? 64 : 128;
  if (!/^[\w+=,.@-]+$/.test(name) || name.length > most)
    return { kind: 'refused', reason: `${name} is no name that IAM gives to a ${word}.`, instead: `Give up to ${most} letters, digits and any of +=,.@_-` };
  if (path !== undefined && !(path === '/' || (/^\/[\u0021-\u007e]*\/$/.test(path) && path.length <= 512)))
    return { kind: 'refused', reason: `${path} is no path of IAM.`, instead: 'Give one that begins and ends with a slash, such as /division/.' };
  const other = table.get(name.toLowerCase());
  return other !== undefined && other !== entity
    ? { kind: 'refused', reason: `There is another ${word} ${other.name}.`, instead: 'Look what it is: somebody may have put it in place of this one.' }
    : undefined;
}

function steps(context: ActionContext, of: Named, name: string, path: string | undefined): Proposal {
  const { kind, word, call, entity } = of;
  const { path: part } = entity;
  const isMoved = path !== undefined && knownValue(part) !== path;
  const isRenamed = name !== entity.name;
  if (isMoved && part.kind !== 'known')
    return { kind: 'refused', reason: `The path of ${word} ${entity.name} now is not known.`, instead: 'Read the account first: trailward collect.' };
  if (!isMoved && !isRenamed) return { kind: 'nothing', reason: `The ${word} has name ${entity.name}${path === undefined ? '' : ` and path ${path}`} already.` };
  const change = [...(isRenamed ? [`name ${name}`] : []), ...(isMoved ? [`path ${path}`] : [])].join(' and ');
  const drift = arnDrift(context, of, name, path);
  return {
    kind: 'steps',
    title: `Give ${word} ${entity.name} the ${change}`,
    steps: [
      {
        title: `Give ${word} ${entity.name} the ${change}`,
        why: 'Policies, templates and people find it by its name and its ARN. The unique id stays.',
        call: {
          service: 'iam',
          action: `Update${call}`,
          parameters: { [`${call}Name`]: entity.name, ...(isRenamed ? { [`New${call}Name`]: name } : {}), ...(isMoved ? { NewPath: path } : {}) },
        },
      },
    ],
    breaks: [...drift.breaks, ...(kind === 'user' && isRenamed ? [`Whoever signs in to the console as ${entity.name} types ${name} from then on.`] : [])],
    notes: drift.notes,
  };
}

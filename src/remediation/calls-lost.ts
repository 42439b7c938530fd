import { readPolicyDocument, type Statement } from '../kernel/policy-document.ts';
import { actionOfEvent } from '../policy/action-of-event.ts';
import { allowsAction, coversAction, isEverywhere } from '../policy/allows-action.ts';
import { coversPattern } from '../policy/covers-pattern.ts';
import type { ActionContext } from './action.ts';
import { callSentences } from './call-sentences.ts';
import { type HeldDocument, heldDocuments, type Principal } from './held-documents.ts';
import { principalArn } from './principal-arn.ts';

export interface PolicyChange {
  principals: readonly Principal[];
  /** What becomes of a policy: itself, with another document, or undefined where it is taken away. */
  change: (held: HeldDocument) => HeldDocument | undefined;
  /** Policies that come to each of the principals. */
  added?: readonly HeldDocument[];
}

/**
 * What users and roles called with success, by the ingested history, and will be refused once policies change, as
 * sentences. On which resources they called it is not known, so that what stays allowed in part may be refused. Where
 * nothing can be told, a sentence says so.
 */
export function callsLost({ state, partition, usage }: Pick<ActionContext, 'state' | 'partition' | 'usage'>, { principals, change, added = [] }: PolicyChange): string[] {
  if (principals.length === 0) return [];
  if (usage === undefined) return [`What ${named(principals)} calls is not known, because no history was ingested. Whatever needs this will be refused.`];
  return principals.flatMap((principal) => {
    const called = `${principal.kind} ${principal.entity.name}`;
    const arn = principalArn({ account: state.account, partition }, principal.kind, principal.entity);
    if (arn === undefined) return [`What ${called} calls is not known, because its path is not. Whatever needs this will be refused.`];
    const { documents, isWhole } = heldDocuments(state, principal);
    const after = [...documents.flatMap((held) => change(held) ?? []), ...added];
    const [before, remaining] = [read(documents), read(after)];
    const used = usage(arn).filter(({ count, denied }) => count > denied);
    const gone = before.statements.filter((statement) => !remaining.statements.some((other) => isSame(statement, other)));
    const lost = used.map((call) => ({ call, loss: lossOf(actionOfEvent(call.action), { before: before.statements, gone, after: remaining.statements }) }));
    const fate = isWhole && !remaining.hasGaps ? 'will be refused' : 'will be refused unless a policy that is not known allows it';
    const ofLoss = (kind: Loss) => lost.filter(({ loss }) => loss === kind).map(({ call }) => call);
    const unread = documents.filter((held) => change(held)?.document !== held.document && held.document === undefined);
    return [
      ...unread.map(({ policy }) => `What policy ${policy} allows is not known, so it is not known what ${called} will be refused.`),
      ...callSentences(called, ofLoss('whole'), fate),
      ...callSentences(called, ofLoss('part'), 'may be refused, because it stays allowed only on some resources or under conditions'),
    ];
  });
}

type Loss = 'none' | 'part' | 'whole';

interface Statements {
  before: readonly Statement[];
  /** Those of before that are not there after. */
  gone: readonly Statement[];
  after: readonly Statement[];
}

/** What becomes of an action: on which resources it was called is not known. */
function lossOf(action: string, { before, gone, after }: Statements): Loss {
  if (!allowsAction(before, action)) return 'none';
  if (!allowsAction(after, action)) return 'whole';
  const allowing = after.filter((statement) => statement.effect === 'Allow' && coversAction(statement, action));
  const lost = gone.filter((statement) => statement.effect === 'Allow' && coversAction(statement, action));
  const denied = after.some((statement) => statement.effect === 'Deny' && coversAction(statement, action) && !before.some((other) => isSame(statement, other)));
  return denied || lost.some((statement) => !allowing.some((other) => reachesAsFar(other, statement))) ? 'part' : 'none';
}

/** Whether a statement holds wherever another does, as far as resources and conditions tell. */
function reachesAsFar(wide: Statement, narrow: Statement): boolean {
  const sameCondition = Object.keys(wide.condition ?? {}).length === 0 || JSON.stringify(wide.condition) === JSON.stringify(narrow.condition);
  if (!sameCondition) return false;
  if (isEverywhere({ ...wide, condition: {} })) return true;
  if (narrow.notResources.length > 0 || wide.notResources.length > 0) return JSON.stringify(wide.notResources) === JSON.stringify(narrow.notResources);
  return narrow.resources.every((resource) => wide.resources.some((pattern) => coversPattern(pattern, resource)));
}

function isSame(one: Statement, other: Statement): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function read(documents: readonly HeldDocument[]): { statements: Statement[]; hasGaps: boolean } {
  const readings = documents.map(({ document }) => readPolicyDocument(document));
  return {
    statements: readings.flatMap((reading) => (reading.kind === 'document' ? reading.statements : [])),
    hasGaps: readings.some(({ kind }) => kind === 'unreadable'),
  };
}

function named(principals: readonly Principal[]): string {
  const [first] = principals;
  const one = first === undefined ? '' : `${first.kind} ${first.entity.name}`;
  return principals.length < 2 ? one : `${one} and ${principals.length - 1} more`;
}

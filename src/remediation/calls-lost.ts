import { readPolicyDocument, type Statement } from '../kernel/policy-document.ts';
import { actionOfEvent } from '../policy/action-of-event.ts';
import type { ActionContext } from './action.ts';
import { callSentences } from './call-sentences.ts';
import { type HeldDocument, heldDocuments, type Principal } from './held-documents.ts';
import { type Loss, lossOfCall } from './loss-of-call.ts';
import { principalArn } from './principal-arn.ts';
import { unseenLoss } from './unseen-loss.ts';

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
export function callsLost(
  { state, partition, usage }: Pick<ActionContext, 'state' | 'partition' | 'usage'>,
  { principals, change, added = [] }: PolicyChange,
): string[] {
  if (principals.length === 0) return [];
  if (usage === undefined)
    return [`What ${named(principals)} calls is not known, because no history was ingested. Whatever needs this will be refused.`];
  return principals.flatMap((principal) => {
    const called = `${principal.kind} ${principal.entity.name}`;
    const arn = principalArn({ account: state.account, partition }, principal.kind, principal.entity);
    if (arn === undefined) return [`What ${called} calls is not known, because its path is not. Whatever needs this will be refused.`];
    const { documents, isWhole } = heldDocuments(state, principal);
    const after = [...documents.flatMap((held) => change(held) ?? []), ...added];
    const [before, remaining] = [read(documents), read(after)];
    const used = usage(arn).filter(({ count, denied }) => count > denied);
    const lost = used.map((call) => ({ call, loss: lossOfCall(actionOfEvent(call.action), before.statements, remaining.statements) }));
    const fate = isWhole && !remaining.hasGaps ? 'will be refused' : 'will be refused unless a policy that is not known allows it';
    const ofLoss = (kind: Loss) => lost.filter(({ loss }) => loss === kind).map(({ call }) => call);
    const unread = documents.filter((held) => change(held)?.document !== held.document && held.document === undefined);
    return [
      ...unread.map(({ policy }) => `What policy ${policy} allows is not known, so it is not known what ${called} will be refused.`),
      ...unseenLoss(called, before.statements, remaining.statements),
      ...callSentences(called, ofLoss('whole'), fate),
      ...callSentences(called, ofLoss('part'), 'may be refused, because it stays allowed only on some resources or under conditions'),
      ...callSentences(called, ofLoss('unclear'), 'may be refused, because it is not known which permission it takes'),
    ];
  });
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

import { readPolicyDocument, type Statement } from '../kernel/policy-document.ts';
import { actionOfEvent } from '../policy/action-of-event.ts';
import { allowsAction } from '../policy/allows-action.ts';
import type { ActionContext, UsedAction } from './action.ts';
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
 * sentences. Only the actions are compared: a narrower resource or condition is not seen. Where it cannot be told, a
 * sentence says so.
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
    const lost = used.filter((call) => allows(before.statements, call) && !allows(remaining.statements, call));
    const gone = documents.filter((held) => change(held)?.document !== held.document && held.document === undefined);
    return [
      ...gone.map(({ policy }) => `What policy ${policy} allows is not known, so it is not known what ${called} will be refused.`),
      ...callSentences(called, lost, isWhole && !remaining.hasGaps ? 'will be refused' : 'will be refused unless a policy that is not known allows it'),
    ];
  });
}

function allows(statements: readonly Statement[], { action }: UsedAction): boolean {
  return allowsAction(statements, actionOfEvent(action));
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

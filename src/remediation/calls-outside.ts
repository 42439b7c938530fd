import { readPolicyDocument } from '../kernel/policy-document.ts';
import { actionOfEvent } from '../policy/action-of-event.ts';
import { allowsAction } from '../policy/allows-action.ts';
import type { ActionContext } from './action.ts';
import { callSentences } from './call-sentences.ts';
import { heldDocuments, type Principal } from './held-documents.ts';
import { isKnownAction } from './known-action.ts';
import { principalArn } from './principal-arn.ts';
import { unseenLoss } from './unseen-loss.ts';

/**
 * What a user or role called with success, by the ingested history, and a permissions boundary does not allow, as
 * sentences. Where it cannot be told, a sentence says so.
 * @param document Of the boundary; undefined where it is not known.
 */
export function callsOutside(
  { state, partition, usage }: Pick<ActionContext, 'state' | 'partition' | 'usage'>,
  principal: Principal,
  document: string | undefined,
): string[] {
  const called = `${principal.kind} ${principal.entity.name}`;
  const reading = readPolicyDocument(document);
  if (reading.kind === 'unreadable') return [`What the boundary allows is not known, so it is not known what ${called} will be refused.`];
  const arn = principalArn({ account: state.account, partition }, principal.kind, principal.entity);
  if (usage === undefined || arn === undefined)
    return [
      `What ${called} calls is not known, because ${usage === undefined ? 'no history was ingested' : 'its path is not'}. Whatever the boundary does not allow will be refused.`,
    ];
  const { statements } = reading;
  const outside = usage(arn).filter(({ action, count, denied }) => count > denied && !allowsAction(statements, actionOfEvent(action)));
  const isNamed = ({ action }: { action: string }) => isKnownAction(actionOfEvent(action));
  const held = heldDocuments(state, principal).documents.flatMap((one) => {
    const own = readPolicyDocument(one.document);
    return own.kind === 'document' ? own.statements : [];
  });
  return [
    ...unseenLoss(called, held, statements),
    ...callSentences(called, outside.filter(isNamed), 'will be refused'),
    ...callSentences(
      called,
      outside.filter((call) => !isNamed(call)),
      'may be refused, because it is not known which permission it takes',
    ),
  ];
}

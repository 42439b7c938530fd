import { memberAt } from '../../../account/members.ts';
import { asObject, type JsonObject } from '../../../kernel/json.ts';
import type { ActionContext, Proposal } from '../../action.ts';
import { withCondition } from '../../with-condition.ts';
import { federationKeys } from './federation-keys.ts';
import { samlAudience } from './saml-audience.ts';

/** The Condition block of a statement with more demands, or that it has them. */
export type Federated = { kind: 'has' } | { kind: 'condition'; condition: JsonObject } | Extract<Proposal, { kind: 'refused' }>;

/** What a statement that lets in one identity provider is to ask for. */
export function federated(context: ActionContext, statement: JsonObject, index: number, provider: string): Federated {
  const keys = federationKeys(provider);
  const refused = (reason: string, instead: string): Federated => ({ kind: 'refused', reason, instead });
  if (keys === undefined) return refused(`${provider} is no identity provider that is known here.`, 'Look at the trust policy by hand.');
  const subject = context.parameter('subject');
  if (keys.kind === 'saml' && subject !== undefined)
    return refused(
      'A SAML provider is asked for its audience only.',
      'Leave the subject out, or name the OIDC provider: --param provider=…',
    );
  if (subject !== undefined && (/^[*?\s]*$/.test(subject) || subject.length > 1_024))
    return refused('The subject fits everybody.', 'Name who the token must be for.');
  if (keys.subject !== undefined && subject === undefined && !asksFor(statement, keys.subject))
    return refused(
      `Statement ${index + 1} asks for no subject of ${provider}, and none is given.`,
      'Give it: --param subject=repo:OWNER/REPOSITORY:ref:refs/heads/BRANCH, or as the provider writes it.',
    );
  const audience =
    context.parameter('audience') ?? (asksFor(statement, keys.audience) ? undefined : standardAudience(context, keys.kind, provider));
  if (audience === undefined && !asksFor(statement, keys.audience))
    return refused(`Which audience tokens of ${provider} are for is not known.`, 'Give it: --param audience=…');
  const wanted = [
    ...(audience === undefined ? [] : [{ operator: 'StringEquals', key: keys.audience, value: audience }]),
    ...(subject === undefined || keys.subject === undefined
      ? []
      : [{ operator: /[*?]/.test(subject) ? 'StringLike' : 'StringEquals', key: keys.subject, value: subject }]),
  ];
  let held = statement;
  for (const { operator, key, value } of wanted) {
    const result = withCondition(held, operator, key, value);
    if (result.kind === 'other')
      return refused(
        `Statement ${index + 1} asks for another ${key} already: ${result.values.join(', ')}.`,
        'Change it by hand, or put a whole trust policy: trailward plan --action restore-trust.',
      );
    if (result.kind === 'condition') held = { ...held, Condition: result.condition };
  }
  const condition = asObject(held.Condition);
  return held === statement || condition === undefined ? { kind: 'has' } : { kind: 'condition', condition };
}

/** Whether a condition of the statement holds only for callers that have the key. */
function asksFor({ Condition }: JsonObject, key: string): boolean {
  return Object.entries(asObject(Condition) ?? {}).some(
    ([operator, demands]) =>
      /^(?:ForAnyValue:)?String(?:Equals|Like|EqualsIgnoreCase)$/.test(operator) &&
      Object.entries(asObject(demands) ?? {}).some(
        ([name, values]) =>
          name.toLowerCase() === key.toLowerCase() && ![values].flat().some((value) => typeof value !== 'string' || /^[*?]*$/.test(value)),
      ),
  );
}

function standardAudience({ state, partition }: ActionContext, kind: 'saml' | 'oidc', provider: string): string | undefined {
  if (kind === 'saml') return samlAudience(partition);
  const known = state.oidcProviders.by.get(provider);
  const ids =
    known?.clientIds.whole.kind === 'known'
      ? Object.keys(known.clientIds.items).filter((id) => memberAt(known.clientIds, id) === true)
      : [];
  return ids.length === 1 ? ids[0] : undefined;
}

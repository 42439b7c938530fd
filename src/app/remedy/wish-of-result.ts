import type { Config } from '../../kernel/config.ts';
import type { AssessedResult } from '../../posture/assessment.ts';
import { findAction } from '../../remediation/find-action.ts';
import { parseTarget } from '../../remediation/parse-target.ts';
import { targetText } from '../../remediation/target-text.ts';
import { askedBy } from './asked-by.ts';
import type { Wish } from './wish.ts';

/**
 * The remediation of a failed result: the first that its check names, or the one that is wanted, aimed at its resource,
 * and told what the check asks by the thresholds in force.
 */
export function wishOfResult(
  { check, resource, remediations }: AssessedResult,
  thresholds: Config['thresholds'],
  wanted?: string,
): Wish | undefined {
  for (const id of wanted === undefined ? remediations : [wanted]) {
    const targets = findAction(id)?.targets ?? [];
    const own = targetOf(resource.kind, resource.name);
    const owner = resource.owner === undefined ? undefined : targetOf(...ownerOf(resource.owner));
    const target = [own, owner, 'account'].find((one) => one !== undefined && targets.some((kind) => kind === parseTarget(one)?.kind));
    if (target !== undefined) return { action: id, target, parameters: { ...askedBy(check, id, thresholds), ...placeOf(resource, id) } };
  }
  return undefined;
}

/** What a check says of one region is put right in that region. */
function placeOf({ kind, name }: AssessedResult['resource'], action: string): Wish['parameters'] {
  return kind === 'region' && Object.hasOwn(findAction(action)?.parameters ?? {}, 'region') ? { region: name } : {};
}

function targetOf(kind: string, name: string): string | undefined {
  const target = kind === 'account' || kind === 'root' ? parseTarget(kind) : parseTarget(`${kind}:${name}`);
  return target === undefined ? undefined : targetText(target);
}

function ownerOf(owner: string): [kind: string, name: string] {
  const slash = owner.indexOf('/');
  return [owner.slice(0, slash), owner.slice(slash + 1)];
}

import type { Config } from '../../kernel/config.ts';
import { type Severity, severityRank } from '../../kernel/severity.ts';
import type { Assessment } from '../../posture/assessment.ts';
import { findAction } from '../../remediation/find-action.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { findingsOf } from './findings-of.ts';
import type { Wish } from './wish.ts';
import { wishOfEvent } from './wish-of-event.ts';
import { wishOfResult } from './wish-of-result.ts';

export interface Chosen {
  wishes: Wish[];
  /** What was asked for and cannot be planned, as sentences. */
  problems: string[];
  /** What needs no plan, and remediations that would fit too, as sentences. */
  others: string[];
}

export interface ChooseOptions {
  /** Where there is a workspace, with findings of the detectors. */
  store?: WorkspaceStore | undefined;
  /** Those of the configuration by which it was assessed. */
  thresholds: Config['thresholds'];
  /** Id of the action that is to be taken in place of the first that fits. */
  wanted?: string | undefined;
}

/** The remediations of findings by their ids: results of assess, and findings of the detectors where there is a workspace. */
export function chooseWishes(ids: readonly string[], assessment: Assessment, { store, thresholds, wanted }: ChooseOptions): Chosen {
  const chosen: Chosen = { wishes: [], problems: [], others: [] };
  const detected = store === undefined || ids.every((id) => id.includes(':')) ? [] : findingsOf(store, assessment.account);
  for (const id of ids) {
    const result = assessment.results.find((one) => one.id === id);
    const finding = detected.find((one) => one.id === id);
    if (result !== undefined && result.status !== 'FAIL') {
      // What passes needs nothing; what is not known, or excepted, is not done though it was asked for.
      (result.status === 'PASS' || result.status === 'NOT_APPLICABLE' ? chosen.others : chosen.problems).push(
        `${id} is ${result.status}, so there is nothing to plan.${result.exception === undefined ? '' : ` ${result.exception.owner}: ${result.exception.reason}`}`,
      );
      continue;
    }
    const remediations = result?.remediations ?? finding?.remediations ?? [];
    const event = finding === undefined ? undefined : store?.change(finding.eventIds[0] ?? '', assessment.account)?.event;
    const wish =
      result === undefined ? firstOfEvent(wanted === undefined ? remediations : [wanted], event) : wishOfResult(result, thresholds, wanted);
    if (result === undefined && finding === undefined)
      chosen.problems.push(`There is no finding ${id}. trailward assess and trailward scan name them.`);
    else if (wish === undefined) chosen.problems.push(`For ${id} no plan can be made; see what it says of itself.`);
    else {
      chosen.wishes.push(wish);
      const besides = remediations.filter((one) => one !== wish.action && findAction(one) !== undefined);
      if (besides.length > 0) chosen.others.push(`${id} could also be met by ${besides.join(', ')} (--action).`);
    }
  }
  return { ...chosen, wishes: joined(chosen.wishes) };
}

/** The remediations of everything that fails at or above a severity. */
export function wishesOfAll({ results }: Assessment, least: Severity, thresholds: Config['thresholds']): Wish[] {
  const failed = results.filter(({ status, severity }) => status === 'FAIL' && severityRank(severity) >= severityRank(least));
  return joined(failed.flatMap((result) => wishOfResult(result, thresholds) ?? []));
}

function firstOfEvent(ids: readonly string[], event: Parameters<typeof wishOfEvent>[1] | undefined): Wish | undefined {
  if (event === undefined) return undefined;
  for (const id of ids) {
    const wish = wishOfEvent(id, event);
    if (wish !== undefined) return wish;
  }
  return undefined;
}

/** Seven findings about one password policy are one remedy: wishes for the same that do not contradict each other become one. */
function joined(wishes: readonly Wish[]): Wish[] {
  const kept: Wish[] = [];
  for (const wish of wishes) {
    const at = kept.findIndex((one) => one.action === wish.action && one.target === wish.target && agree(one, wish));
    const same = kept[at];
    if (same === undefined) kept.push(wish);
    else kept[at] = { ...same, parameters: { ...same.parameters, ...wish.parameters } };
  }
  return kept;
}

function agree({ parameters: one }: Wish, { parameters: other }: Wish): boolean {
  return Object.entries(other).every(([name, value]) => !Object.hasOwn(one, name) || one[name] === value);
}

import { account, is, madeAccount } from '../account/cases.ts';
import { unknown } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import type { Analyzer } from '../account/surroundings.ts';
import { table } from '../account/table.ts';

/** An analyzer of a type, ACTIVE and in us-east-1 unless told otherwise. */
export function analyzer(type: string, over: Partial<Analyzer> = {}): Analyzer {
  const region = over.region ?? 'us-east-1';
  const arn = `arn:aws:access-analyzer:${region}:${account}:analyzer/${type.toLowerCase()}`;
  return { arn, type: is(type), status: is('ACTIVE'), region, ...over };
}

/** An account with these analyzers, and no others. */
export function withAnalyzers(...analyzers: readonly Analyzer[]): AccountState {
  const by = table(analyzers.map((one) => [one.arn, one] as const));
  return madeAccount({ over: { analyzers: { by, whole: is(true) } } });
}

/** An account with these analyzers, of which there may be others. */
export function someAnalyzers(...analyzers: readonly Analyzer[]): AccountState {
  const { analyzers: known } = withAnalyzers(...analyzers);
  return madeAccount({ over: { analyzers: { ...known, whole: unknown('only us-east-1 was asked', 'access-analyzer:ListAnalyzers') } } });
}

import { z } from 'zod';
import { nestedTooDeep } from '../../account/import/depths.ts';
import { digestOfPlan } from './build-plan.ts';
import type { Plan } from './plan.ts';
import { planSchema } from './plan-schema.ts';

export type PlanReading = { kind: 'plan'; plan: Plan } | { kind: 'unreadable'; reason: string };

/** Longest plan that is read, characters: a thousand steps on large users are far below. */
const longest = 50_000_000;

/** Reads a plan, as text or parsed: its shape, its version, and that nothing in it was changed since it was written. */
export function readPlan(source: unknown): PlanReading {
  if (typeof source === 'string' && source.length > longest) return unreadable(`it is longer than ${longest} characters`);
  const value = typeof source === 'string' ? parsed(source) : source;
  if (typeof value !== 'object' || value === null) return unreadable('it is no JSON object that a plan could be');
  if (!('kind' in value) || value.kind !== 'trailward-plan') return unreadable('it is no plan of Trailward');
  if (!('schemaVersion' in value) || value.schemaVersion !== 1)
    return unreadable(
      `it has version ${'schemaVersion' in value ? String(value.schemaVersion) : 'none'}, and this Trailward knows 1. Update Trailward, or plan anew`,
    );
  const reading = planSchema.safeParse(value);
  if (!reading.success) return unreadable(`it is not whole: ${z.prettifyError(reading.error).split('\n').slice(0, 2).join(' ')}`);
  const plan: Plan = reading.data;
  const digest = digestOfPlan(plan);
  if (digest !== plan.digest || plan.id !== digest.slice(0, 12))
    return unreadable('it was changed after it was written: its digest does not fit. Plan anew instead of editing');
  return { kind: 'plan', plan };
}

function parsed(text: string): unknown {
  if (nestedTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unreadable(reason: string): PlanReading {
  return { kind: 'unreadable', reason: `${reason}.` };
}

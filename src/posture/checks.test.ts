import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyState } from '../account/empty-state.ts';
import type { CheckCase } from './cases.ts';
import { checks } from './checks.generated.ts';
import { runCheck } from './run-check.ts';

const folder = new URL('./checks/', import.meta.url);
const ids = readdirSync(folder);
const cases = new Map<string, readonly CheckCase[]>();
for (const id of ids) cases.set(id, ((await import(new URL(`${id}/cases.ts`, folder).href)) as { cases: readonly CheckCase[] }).cases);

const now = '2026-03-02T09:00:00Z';

describe.each(ids)('%s', (id) => {
  const check = checks.find((one) => one.id === id);
  const own = cases.get(id) ?? [];
  if (check === undefined) throw new Error(`${id} is in no registry`);

  it('is complete', () => {
    for (const sentence of [check.severityReason, check.about, check.why]) expect(sentence).toMatch(/^[A-Z].*[.]$/s);
    expect(check.title.length).toBeLessThanOrEqual(80);
    expect(check.title).toMatch(/^[A-Z].*[^.]$/);
    expect(check.needs.length).toBeGreaterThan(0);
    expect(check.references.length).toBeGreaterThan(0);
    for (const reference of check.references) expect(reference).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    for (const { source, default: value } of Object.values(check.thresholds ?? {})) {
      expect(source).not.toBe('');
      expect(value).toBeGreaterThanOrEqual(0);
    }
  });
  it('has cases that pass, that fail, and that are unknown', () => {
    const seen = new Set(own.flatMap((one) => Object.values(one.expect)));
    for (const status of ['PASS', 'FAIL', 'UNKNOWN']) expect(seen, status).toContain(status);
  });
  it.each(own)('$name', (one) => {
    const results = runCheck(check, one.state, {
      now: one.now ?? now,
      thresholds: one.thresholds ?? {},
      ...(one.passwordPolicyChanged === undefined ? {} : { passwordPolicyChanged: one.passwordPolicyChanged }),
    });
    const name = ({ resource }: (typeof results)[number]) => `${resource.kind} ${resource.name}`;
    expect(Object.fromEntries(results.map((result) => [name(result), result.status]))).toEqual(one.expect);
    expect(new Set(results.map(name)).size).toBe(results.length);
    for (const result of results) {
      expect(result.summary).toMatch(/[.]$/);
      expect(result.summary).toContain(one.says?.[name(result)] ?? '');
      if (result.status === 'PASS' || result.status === 'FAIL') expect(result.evidence.length, name(result)).toBeGreaterThan(0);
      if (one.severity?.[name(result)] !== undefined) expect(result.severity ?? check.severity).toBe(one.severity[name(result)]);
    }
    expect([...new Set(results.flatMap(({ missing }) => missing ?? []))].sort()).toEqual([...(one.missing ?? [])].sort());
  });
  it('never passes what it knows nothing of', () => {
    const results = runCheck(check, emptyState('111122223333'), { now, thresholds: {} });
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ status }) => status !== 'UNKNOWN')).toEqual([]);
  });
});

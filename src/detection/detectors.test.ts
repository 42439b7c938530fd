import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { observe } from '../catalogue/observe.ts';
import type { CloudTrailEvent } from '../events/event.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Cases } from './cases.ts';
import { detect } from './detect.ts';
import { detectors } from './detectors.generated.ts';

const folder = new URL('./detectors/', import.meta.url);
const ids = readdirSync(folder);
const cases = new Map<string, Cases>();
for (const id of ids) cases.set(id, ((await import(new URL(`${id}/cases.ts`, folder).href)) as { cases: Cases }).cases);

const find = (id: string, events: readonly CloudTrailEvent[]): Finding[] =>
  detect(
    events.map(observe),
    detectors.filter((detector) => detector.id === id),
  );

describe.each(ids)('%s', (id) => {
  const own = cases.get(id);
  it('has hits and misses', () => {
    expect(own?.hits.length).toBeGreaterThan(0);
    expect(own?.misses.length).toBeGreaterThan(0);
  });
  it.each(own?.hits ?? [])('finds: $name', (hit) => {
    const findings = find(id, hit.events);
    expect(findings).toHaveLength(hit.findings ?? 1);
    expect(findings[0]?.severity).toBe(hit.severity);
    for (const words of hit.title ?? []) expect(findings[0]?.title).toContain(words);
    expect(findings[0]?.reasons.length).toBeGreaterThan(0);
  });
  it.each(own?.misses ?? [])('is silent on: $name', (miss) => expect(find(id, miss.events)).toEqual([]));
  it('gives the same findings for any order of input', () => {
    for (const hit of own?.hits ?? []) expect(find(id, hit.events.toReversed())).toEqual(find(id, hit.events));
  });
});

import type { Model } from './model.ts';
import { done, failed, type PlainAnswer, type PlainRequest } from './plain.ts';

/** The analyzers of Access Analyzer, by path. Undefined for another path. */
export function analyzers(model: Model, { method, path, region, body }: PlainRequest): PlainAnswer | undefined {
  const [, service, name] = /^\/(analyzer)(?:\/([^?/]+))?(?:\?|$)/.exec(path) ?? [];
  if (service === undefined) return undefined;
  const here = model.analyzers.filter(({ arn }) => arn?.split(':')[3] === region);
  const one = here.find((analyzer) => analyzer['name'] === name);
  if (method === 'PUT') {
    const { analyzerName, type }: { analyzerName: string; type: string } = JSON.parse(body);
    if (here.some((analyzer) => analyzer['name'] === analyzerName)) return failed('ConflictException');
    const arn = `arn:aws:access-analyzer:${region}:${model.account}:analyzer/${analyzerName}`;
    model.analyzers.push({ arn, name: analyzerName, type, status: 'ACTIVE', createdAt: model.clock().toISOString() });
    return done({ arn });
  }
  if (name === undefined) return done({ analyzers: here });
  if (one === undefined) return failed('ResourceNotFoundException', 404);
  if (method === 'GET') return done({ analyzer: one });
  model.analyzers = model.analyzers.filter((other) => other !== one);
  return done({});
}

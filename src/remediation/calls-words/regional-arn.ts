import type { Json } from '../../kernel/json.ts';
import type { Place } from '../call-record.ts';

/** ARN pattern of something in a Region: in any Region where none is known; `resource` is what comes last in it. */
export function regionalArn({ account, partition, region = '*' }: Place, service: string, resource: string): string {
  return `arn:${partition}:${service}:${region}:${account}:${resource}`;
}

/** What a parameter names, for a pattern: the text itself, or everything where it is no plain name. */
export function patternOf(value: Json | undefined): string {
  return typeof value === 'string' && /^[\w+=,.@:/#-]+$/.test(value) ? value : '*';
}

import type { Json } from '../../kernel/json.ts';
import type { Place } from '../call-record.ts';
import { openPage } from './console-words.ts';
import { patternOf, regionalArn } from './regional-arn.ts';
import { said } from './said.ts';
import { type About, importIdOf } from './terraform-pieces.ts';

/** ARN of a log group as policies have to name it, which ends in a star for its streams. */
export function logGroupArn(name: Json | undefined, place: Place): string {
  return regionalArn(place, 'logs', `log-group:${patternOf(name)}:*`);
}

/** Opens the list of log groups, and ticks one. */
export function tickLogGroup(name: Json | undefined, { region }: Place): string[] {
  return [...openPage('CloudWatch', 'Log groups', region), `Tick the log group ${said(name)}.`];
}

/** The log group as Terraform has it, which imports it by its name. */
export function aboutLogGroup(name: Json | undefined): About {
  return { type: 'aws_cloudwatch_log_group', called: [name], importId: importIdOf('', name) };
}

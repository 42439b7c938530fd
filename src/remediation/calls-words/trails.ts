import { nameInArn } from '../../catalogue/words/targets.ts';
import type { Json } from '../../kernel/json.ts';
import type { Place } from '../call-record.ts';
import { openPage } from './console-words.ts';
import { patternOf, regionalArn } from './regional-arn.ts';
import { said } from './said.ts';
import type { About } from './terraform-pieces.ts';

/** ARN pattern of a trail that a call names by ARN or by name. */
export function trailArn(name: Json | undefined, place: Place): string {
  const given = patternOf(name);
  return given.startsWith('arn:') ? given : regionalArn(place, 'cloudtrail', `trail/${given}`);
}

/** Opens a trail in the console, in its home Region. */
export function openTrail(name: Json | undefined, { region }: Place): string[] {
  return [...openPage('CloudTrail', 'Trails', region), `Choose the trail ${nameInArn(said(name))}.`];
}

/** The trail as Terraform has it, which imports it by its ARN. */
export function aboutTrail(name: Json | undefined, place: Place): About {
  const arn = trailArn(name, place);
  return { type: 'aws_cloudtrail', called: [nameInArn(said(name))], importId: arn.includes('*') ? undefined : arn };
}

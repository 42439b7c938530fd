import type { Json } from '../../kernel/json.ts';
import type { Place } from '../call-record.ts';
import { patternOf, regionalArn } from './regional-arn.ts';
import { type About, importIdOf } from './terraform-pieces.ts';

/** ARN pattern of an analyzer of IAM Access Analyzer. */
export function analyzerArn(name: Json | undefined, place: Place): string {
  return regionalArn(place, 'access-analyzer', `analyzer/${patternOf(name)}`);
}

/** The analyzer as Terraform has it, which imports it by its name. */
export function aboutAnalyzer(name: Json | undefined): About {
  return { type: 'aws_accessanalyzer_analyzer', called: [name], importId: importIdOf('', name) };
}

import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { deniedArn } from './denied-arn.ts';

/** Secret in `secretId`, a name or an ARN; the answer gives its plain name. */
export function secretTarget(event: CloudTrailEvent): Target {
  const given = textParameter(event, 'secretId');
  const answered = textResponse(event, 'arn') ?? textResponse(event, 'aRN') ?? textResponse(event, 'ARN');
  const arn = [given, answered, deniedArn(event, 'secretsmanager')].find((one) => one?.startsWith('arn:'));
  const plain = given?.startsWith('arn:') === true ? undefined : given;
  // The name may hold slashes, so it is all that follows `secret:`, six random characters included.
  const name = textResponse(event, 'name') ?? plain ?? /:secret:(.+)$/.exec(arn ?? '')?.[1] ?? '';
  return { kind: 'secret', name: name.includes('*') ? '' : name, ...(arn === undefined ? {} : { arn }) };
}

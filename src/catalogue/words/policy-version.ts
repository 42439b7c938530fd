import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import { callIt } from './call-it.ts';
import { policyTarget } from './targets.ts';

/** The version that a call is about: `version v3 of policy app-read`. */
export function policyVersionInWords(event: CloudTrailEvent): string {
  const version = textParameter(event, 'versionId') ?? textResponse(event, 'policyVersion', 'versionId');
  return `${version === undefined ? 'a version' : `version ${version}`} of ${callIt(policyTarget(event))}`;
}

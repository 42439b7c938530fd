import type { ApiCall } from '../../../kernel/api-call.ts';
import type { Place } from '../../call-record.ts';
import { said } from '../../calls-words/said.ts';
import { findCall } from '../../find-call.ts';

/** What a person does in the console instead of a call, one sentence each. */
export function callLines(call: ApiCall, place: Place): readonly string[] {
  const record = findCall(call);
  const there = { ...place, ...(call.region === undefined ? {} : { region: call.region }) };
  if (record !== undefined) return record.console(call.parameters, there);
  const parameters = Object.entries(call.parameters).map(([name, value]) => `${name}: ${said(value)}`);
  return [
    `There are no console steps for ${call.service}:${call.action}. Make the call by the AWS CLI, with ${parameters.join(', ') || 'nothing'}.`,
  ];
}

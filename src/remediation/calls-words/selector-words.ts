import { asArray, type JsonObject } from '../../kernel/json.ts';
import type { TerraformValue } from '../languages/terraform-piece.ts';
import { objectsIn } from './objects-in.ts';
import { said } from './said.ts';
import { writtenAs } from './written.ts';

/** The event selectors of a trail as blocks of `aws_cloudtrail`. */
export function selectorBlocks({ EventSelectors, AdvancedEventSelectors }: JsonObject): Record<string, TerraformValue> {
  return {
    ...(EventSelectors === undefined ? {} : { event_selector: { block: objectsIn(EventSelectors).map(basic) } }),
    ...(AdvancedEventSelectors === undefined
      ? {}
      : { advanced_event_selector: { block: objectsIn(AdvancedEventSelectors).map(advanced) } }),
  };
}

/** The event selectors of a trail as lines for the console, one for each. */
export function selectorLines({ EventSelectors, AdvancedEventSelectors }: JsonObject): string[] {
  return [
    ...objectsIn(EventSelectors).flatMap((selector) => [
      selector['IncludeManagementEvents'] === false
        ? 'For Management events, choose Edit, and tick none.'
        : `For Management events, choose Edit, and tick ${readOrWrite(selector)}${excluding(selector)}.`,
      ...objectsIn(selector['DataResources']).map(
        ({ Type, Values }) =>
          `For Data events, choose Edit, add the type ${said(Type)}, tick ${readOrWrite(selector)}, and limit it to ${said(Values)}.`,
      ),
    ]),
    ...objectsIn(AdvancedEventSelectors).map(
      ({ Name, FieldSelectors }) =>
        `Choose Edit, switch to advanced event selectors, and add ${Name === undefined ? 'one' : `one named ${said(Name)}`} by these fields: ${said(FieldSelectors)}.`,
    ),
  ];
}

function basic(selector: JsonObject): Record<string, TerraformValue> {
  const resources = objectsIn(selector['DataResources']).map((resource) => writtenAs(resource, { Type: 'type', Values: 'values' }));
  const names = {
    ReadWriteType: 'read_write_type',
    IncludeManagementEvents: 'include_management_events',
    ExcludeManagementEventSources: 'exclude_management_event_sources',
  };
  return { ...writtenAs(selector, names), ...(resources.length === 0 ? {} : { data_resource: { block: resources } }) };
}

function advanced(selector: JsonObject): Record<string, TerraformValue> {
  const names = {
    Field: 'field',
    Equals: 'equals',
    NotEquals: 'not_equals',
    StartsWith: 'starts_with',
    NotStartsWith: 'not_starts_with',
    EndsWith: 'ends_with',
    NotEndsWith: 'not_ends_with',
  };
  const fields = objectsIn(selector['FieldSelectors']).map((field) => writtenAs(field, names));
  return { ...writtenAs(selector, { Name: 'name' }), field_selector: { block: fields } };
}

function readOrWrite({ ReadWriteType }: JsonObject): string {
  if (ReadWriteType === 'ReadOnly') return 'Read alone';
  return ReadWriteType === 'WriteOnly' ? 'Write alone' : 'Read and Write';
}

function excluding({ ExcludeManagementEventSources }: JsonObject): string {
  const sources = asArray(ExcludeManagementEventSources);
  return sources.length === 0 ? ', and exclude nothing' : `, and exclude the events of ${said(sources)}`;
}

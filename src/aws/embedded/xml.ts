import type { Members } from './handler.ts';

/** The answer to a Query call. */
export function answerXml(action: string, members: Members): string {
  return `<${action}Response xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><${action}Result>${membersXml(members)}</${action}Result><ResponseMetadata><RequestId>fake</RequestId></ResponseMetadata></${action}Response>`;
}

/** The refusal of a Query call. */
export function errorXml(code: string, message: string): string {
  return `<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error><RequestId>fake</RequestId></ErrorResponse>`;
}

function membersXml(members: Members): string {
  return Object.entries(members)
    .map(([name, value]) => (value === undefined ? '' : `<${name}>${name === 'SummaryMap' ? mapXml(value) : valueXml(value)}</${name}>`))
    .join('');
}

function valueXml(value: NonNullable<Members[string]>): string {
  if (value instanceof Date) return `${value.toISOString().slice(0, 19)}Z`;
  if (isList(value)) return value.map((item) => `<member>${valueXml(item)}</member>`).join('');
  return typeof value === 'object' ? membersXml(value) : escaped(String(value));
}

/** The one map of IAM's answers has entries where lists have members. */
function mapXml(entries: NonNullable<Members[string]>): string {
  return valueXml(entries).replaceAll('member>', 'entry>');
}

function isList(value: NonNullable<Members[string]>): value is readonly (string | Members)[] {
  return Array.isArray(value);
}

function escaped(text: string): string {
  // A carriage return that is not escaped is a line feed to whoever reads the XML.
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

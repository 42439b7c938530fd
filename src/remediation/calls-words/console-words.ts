import type { Json } from '../../kernel/json.ts';
import { said } from './said.ts';

/** The line of a step that the AWS console has no page for. `what` completes "the console cannot …". */
export function notInConsole(what: string): string {
  return `The AWS console cannot ${what}, so take this step with the AWS CLI or a program.`;
}

/** Opens a service at one of its pages, in the Region where that matters. */
export function openPage(service: string, page: string, region?: string): string[] {
  const there = region === undefined ? [] : [`Choose the Region ${region} at the top of the console.`];
  return [`Open ${service}, then ${page}.`, ...there];
}

/** How a document goes into the JSON editor of the console. */
export function pasteDocument(document: Json | undefined): string {
  return `Put this document in place of what is there, from its first brace to its last: ${said(document)}.`;
}

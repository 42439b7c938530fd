import { defineFormat } from '../format.ts';

/** The whole report as one JSON object, as its schema says. Values are as AWS logged them. */
export const format = defineFormat({
  name: 'json',
  about: 'one JSON object, versioned by schemaVersion',
  render: (report) => [`${JSON.stringify(report, null, 2)}\n`],
});

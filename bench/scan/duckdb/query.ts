import { iamSource, readNames } from '../iam-write.ts';

/** Most room that text around the records may take, in bytes. */
const slack = 1_000_000;

/**
 * Counts the IAM write events of S3-delivered files, each one `{"Records":[…]}` of up to `largest` bytes. The fastest of
 * a dozen forms that were tried with DuckDB 1.5: filtering the list before `unnest` takes about half the time of a typed
 * `read_json(columns = {Records: 'STRUCT(…)[]'})`.
 */
export function iamWritesQuery(paths: readonly string[], largest: number): string {
  const list = paths.map(quoted).join(', ');
  const wanted = `record->>'eventSource' = ${quoted(iamSource)} AND NOT regexp_matches(record->>'eventName', ${quoted(readNames)})`;
  return `
    SELECT count(*) FROM (
      SELECT unnest(list_filter(json_extract(json, '$.Records[*]'), lambda record: ${wanted}))
      FROM read_ndjson_objects([${list}], maximum_object_size = ${largest + slack})
    )`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Contestant (d): DuckDB. Arguments: threads, bytes of the largest file when inflated, and the files. */
import { DuckDBInstance } from '@duckdb/node-api';
import { iamWritesQuery } from './query.ts';

const [threads = '1', largest = '0', ...paths] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();
const result = await connection.runAndReadAll(iamWritesQuery(paths, Number(largest)));
console.log(JSON.stringify({ iamWrites: Number(result.getRows()[0]?.[0]) }));

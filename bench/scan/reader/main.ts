/** Contestant (b): the reader with the interest of `scan`, on this thread alone. Argument: the folder. */
import { scanInterest } from '../../../src/app/interest.ts';
import { read } from '../../../src/events/reader/read.ts';
import { isIamWrite } from '../iam-write.ts';

const [folder = '.'] = process.argv.slice(2);
const { counts, records } = await read([folder], scanInterest(), { threads: 0 });
const iamWrites = records.filter(({ event }) => isIamWrite(event)).length;
console.log(JSON.stringify({ events: counts.events, iamWrites }));

import { ascii, isBlank } from './json-bytes.ts';

/** Keys of a wrapper under which its records stand: S3 deliveries, LookupEvents, SQS, CloudWatch Logs. */
const listKeys = new Set(['Records', 'Events', 'Messages', 'logEvents', 'events']);
const longestKey = 64;

/** Whether the bracket at `bracket` is the value of a key of records; the key is the string that begins at `key`. */
export function isListKey(buffer: Buffer, key: number, bracket: number): boolean {
  let close = bracket - 1;
  while (close > key && isBlank(buffer[close])) close--;
  if (buffer[close] !== ascii.colon) return false;
  close--;
  while (close > key && isBlank(buffer[close])) close--;
  if (buffer[key] !== ascii.quote || buffer[close] !== ascii.quote || close <= key || close - key > longestKey) return false;
  const text = buffer.toString('latin1', key + 1, close);
  return listKeys.has(text.includes('\\') ? unescaped(text) : text);
}

function unescaped(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}

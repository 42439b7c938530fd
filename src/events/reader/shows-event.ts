import { isJsonObject } from '../../kernel/json.ts';

/** Whether the object that begins at `start` has an `eventName` or `eventVersion` among its keys before `key`. */
export function showsEvent(buffer: Buffer, start: number, key: number): boolean {
  const text = buffer.toString('utf8', start, key).trimEnd();
  try {
    const value: unknown = JSON.parse(`${text.endsWith(',') ? text.slice(0, -1) : text}}`);
    return isJsonObject(value) && (Object.hasOwn(value, 'eventName') || Object.hasOwn(value, 'eventVersion'));
  } catch {
    return false;
  }
}

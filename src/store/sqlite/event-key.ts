const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An event id as the file keeps it: 16 bytes for a UUID in lower case, which almost all are, else the text itself. */
export function eventKey(eventId: string): Buffer | string {
  return uuid.test(eventId) ? Buffer.from(eventId.replaceAll('-', ''), 'hex') : eventId;
}

/** The event id that `eventKey` packed. */
export function eventIdOf(key: unknown): string {
  if (!(key instanceof Uint8Array)) return String(key);
  const hex = Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

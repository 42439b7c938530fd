/**
 * Rows of comma-separated values by the names in the header (RFC 4180: quotes around a field, doubled within one). A row
 * that is shorter lacks its last fields; what stands beyond the header is left out.
 */
export function csv(text: string): Map<string, string>[] {
  const [header, ...rows] = lines(text);
  if (header === undefined) return [];
  const names = header.map((name) => name.trim());
  return rows.map((row) => new Map(names.flatMap((name, index) => (row[index] === undefined ? [] : [[name, row[index]] as const]))));
}

function lines(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [value, end] = text[at] === '"' ? quoted(text, at) : plain(text, at);
    row.push(value);
    at = end;
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return row.length === 0 ? rows : [...rows, row];
}

function plain(text: string, from: number): [string, number] {
  let end = from;
  while (end < text.length && !',\r\n'.includes(text.charAt(end))) end += 1;
  return [text.slice(from, end), end];
}

function quoted(text: string, from: number): [string, number] {
  let value = '';
  let at = from + 1;
  while (at < text.length) {
    const end = text.indexOf('"', at);
    if (end === -1) return [value + text.slice(at), text.length];
    value += text.slice(at, end);
    if (text[end + 1] !== '"') {
      const [rest, after] = plain(text, end + 1);
      return [value + rest, after];
    }
    value += '"';
    at = end + 2;
  }
  return [value, at];
}

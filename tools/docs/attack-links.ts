/** MITRE ATT&CK techniques as links, `T1098.001` to its own page. */
export function attackLinks(ids: readonly string[]): string {
  return ids.map((id) => `[${id}](https://attack.mitre.org/techniques/${id.replace('.', '/')}/)`).join(', ');
}

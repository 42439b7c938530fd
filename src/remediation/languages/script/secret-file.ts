/** Name of the file of a secret, or of what a call told, in the folder of the plan. */
export function secretFile(id: string, name: string): string {
  return `${id}.${name.replace(/\W/g, '')}`;
}

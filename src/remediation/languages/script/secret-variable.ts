/** Name of the variable that holds a secret; it holds no letter that a program would read as anything else. */
export function secretVariable(name: string): string {
  return `secret_${name.replace(/\W/g, '')}`;
}

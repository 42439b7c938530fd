/** Whether two names are those of one person, however they are written. */
export function isSamePerson(one: string, other: string | undefined): boolean {
  const plain = (name: string) => name.normalize('NFKC').trim().toLowerCase();
  return other !== undefined && plain(one) === plain(other);
}

const readVerbs = /^(Get|List|Describe|Simulate|Generate|Lookup|Head|BatchGet|Search|Query|Scan|Check|Test|Validate|Preview|View|Select)/;

/** Whether an event name reads, going by its verb. Used only where neither the catalogue nor AWS's action data knows the name. */
export function isReadLike(name: string): boolean {
  return readVerbs.test(name);
}

/** One thing that a newcomer adds by adding a file or folder: an event, a detector, a format. */
export interface Unit {
  /** Name of the file without its ending, or of the folder. */
  name: string;
  /** Folder between the registry's own and the file; for an event, its service. */
  group: string;
  /** How the registry imports it, relative to the registry: `./iam/UpdateUser.ts`. */
  specifier: string;
}

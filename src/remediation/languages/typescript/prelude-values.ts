/** Values that one call tells and another takes. */
export const preludeValues = {
  json: '',
  told: `/** What an earlier step was told by AWS. */
function told(name: string): string {
    if (markOf(name) === "")
        throw new Stop("There is no " + join(folder, name) + ": what it should hold was never told here, because the step was not done or was so already.");
    return markOf(name);
}
`,
  keep: `/** Keeps what AWS told. */
function keep(name: string, answer: object, path: string): void {
    let value: unknown = answer;
    for (const each of path.split(".")) value = typeof value === "object" && value !== null ? new Map(Object.entries(value)).get(each) : undefined;
    if (value instanceof Uint8Array) value = Buffer.from(value).toString("utf8");
    if (value === undefined || value === "") throw new Stop("AWS did not tell what is to go to " + join(folder, name) + ".");
    mark(name, String(value));
}
`,
  hidden: '',
};

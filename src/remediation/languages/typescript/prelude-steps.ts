/** Steps that are no plain calls: gates, and calls that nothing takes back. */
export const preludeSteps = {
  gate: `async function gate(id: string, title: string, holds: () => Promise<void>): Promise<void> {
    if (markOf(id) === "done") return;
    at = title;
    say(title);
    await holds();
    mark(id, "done");
}
`,
  irreversible: `/** Says of a step that nothing takes it back, if it was done from here. */
function lostForGood(number: number, why: string): boolean {
    const id = "step_" + number;
    if (markOf(id) !== "done" && markOf(id) !== "begun") {
        forget((name) => name === id);
        return true;
    }
    say("Step " + number + " cannot be taken back: " + why);
    return false;
}
`,
};

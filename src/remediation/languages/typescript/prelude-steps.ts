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
  reversible: `/** Takes one step back, if it was done from here. Says whether nothing is left of it. */
async function takeBack(number: number, calls: readonly Call[], lost: readonly string[]): Promise<boolean> {
    const id = "step_" + number;
    if (markOf(id) === "begun") {
        say("Step " + number + " was begun, and whether AWS did it is not known. Look in the account.");
        return false;
    }
    if (markOf(id) === "done") {
        for (const call of calls) await run(call);
        for (const each of lost) say("Not brought back: " + each);
    }
    forget((name) => name === id || name.startsWith(id + ".") || calls.some((call) => call.id === name));
    return true;
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

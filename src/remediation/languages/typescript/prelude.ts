/** What every program has: marks of what is done, and the making of one call. */
export const prelude = String.raw`/** Why nothing more is done. */
class Stop extends Error {}

function say(text: string): void {
    process.stdout.write(text + "\n");
}

function markOf(name: string): string {
    return existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8").trim() : "";
}

function mark(name: string, value: string): void {
    writeFileSync(join(folder, name), value + "\n", { mode: 0o600 });
}

function forget(isMeant: (name: string) => boolean): void {
    for (const name of readdirSync(folder)) if (isMeant(name)) rmSync(join(folder, name));
}

function plain(code: string): string {
    return code.replace(/Exception$/, "");
}

/** The status of what AWS answered; undefined where it answered nothing. */
function statusOf(error: unknown): number | undefined {
    if (typeof error !== "object" || error === null || !("$metadata" in error)) return undefined;
    const { $metadata } = error;
    if (typeof $metadata !== "object" || $metadata === null || !("httpStatusCode" in $metadata)) return undefined;
    return typeof $metadata.httpStatusCode === "number" ? $metadata.httpStatusCode : undefined;
}

interface Call {
    id: string;
    title: string;
    make: () => Promise<object>;
    /** Error codes by which AWS says that things are so already. */
    already?: readonly string[];
    /** Whether making it twice would do more than making it once. */
    once?: boolean;
    keep?: (answer: object) => Promise<void>;
}

/** Makes a call, unless it was made before. */
async function run({ id, title, make, already = [], once = false, keep }: Call): Promise<void> {
    const earlier = markOf(id);
    if (earlier === "done" || earlier === "already") return say("Done before: " + title);
    at = title;
    if (earlier === "begun" && once)
        throw new Stop(
            "It was begun before, and whether AWS did it is not known. Look in the account: if it was done, write the word done into " +
                join(folder, id) +
                ", otherwise delete that file.",
        );
    say(title);
    if (earlier !== "begun") forget((name) => name.startsWith(id + "."));
    mark(id, "begun");
    let answer: object;
    try {
        answer = await make();
    } catch (error) {
        const code = error instanceof Error ? plain(error.name) : "";
        const status = statusOf(error);
        if (status !== undefined && already.some((each) => plain(each) === code)) {
            mark(id, earlier === "begun" ? "done" : "already");
            return say("It is so already.");
        }
        if (error instanceof Stop || (status !== undefined && status < 500)) forget((name) => name === id);
        throw error;
    }
    await keep?.(answer);
    mark(id, "done");
}
`;

/** Reading what a person types, without showing it. */
export const preludeTyped = String.raw`let reader: { lines: AsyncIterator<string>; close: () => void } | undefined;

/** The next line that is typed. It is not shown on a terminal. */
async function typed(question: string): Promise<string> {
    process.stdout.write(question);
    if (reader === undefined) {
        const output = new Writable({ write: (_chunk, _encoding, done) => done() });
        const lines = createInterface({ input: process.stdin, output, terminal: process.stdin.isTTY === true });
        reader = { lines: lines[Symbol.asyncIterator](), close: () => lines.close() };
    }
    const { value, done } = await reader.lines.next();
    process.stdout.write("\n");
    if (done === true) throw new Stop("Nobody answered.");
    return String(value).trim();
}
`;

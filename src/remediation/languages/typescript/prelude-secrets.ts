/** Secrets: made, asked for, and handed over by files of the owner or by AWS Secrets Manager. */
export const preludeSecrets = {
  made: `/**
 * A password with letters of every kind, as long as the policy of the account wants and 24 at least. One that is there
 * already is of a call that was cut short.
 */
async function madePassword(name: string): Promise<string> {
    if (markOf(name) !== "") return markOf(name);
    let length = 24;
    try {
        const { PasswordPolicy } = await iamClient.send(new iam.GetAccountPasswordPolicyCommand({}));
        length = Math.max(24, PasswordPolicy?.MinimumPasswordLength ?? 24);
    } catch (error) {
        if (statusOf(error) === undefined) throw error;
    }
    const kinds = ["ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz", "0123456789", "!@#%^*_+=-"];
    const drawn = (letters: string) => letters.charAt(randomInt(letters.length));
    const rest = Array.from({ length: length - kinds.length }, () => drawn(kinds.join("")));
    mark(name, [...kinds.map(drawn), ...rest].join(""));
    return markOf(name);
}
`,
  asked: `/** What the person types, which is not shown. */
async function asked(question: string, pattern: string): Promise<string> {
    const reply = await typed(question + " ");
    if (!new RegExp("^(?:" + pattern + ")$").test(reply)) throw new Stop("That has not the form that is asked for.");
    return reply;
}
`,
  file: `/** Says where a secret lies. */
function leave(name: string, label: string): void {
    say(label + ": in the file " + join(folder, name) + ", which only you can read. Hand it over, then delete the file.");
}
`,
  terminal: String.raw`/** Shows a secret once. Where there is no terminal it stays in its file. */
function show(name: string, label: string): void {
    if (process.stdout.isTTY !== true) return leave(name, label);
    say(label + ", shown this once:\n" + markOf(name));
    forget((each) => each === name);
}
`,
  'secrets-manager': String.raw`/** Puts a secret into AWS Secrets Manager. */
async function entrust(name: string, label: string, secret: string): Promise<void> {
    const SecretString = markOf(name);
    try {
        await secretsmanagerClient.send(new secretsmanager.CreateSecretCommand({ Name: secret, SecretString })).catch((error: unknown) => {
            if (!(error instanceof secretsmanager.ResourceExistsException)) throw error;
            return secretsmanagerClient.send(new secretsmanager.PutSecretValueCommand({ SecretId: secret, SecretString }));
        });
    } catch (error) {
        process.stderr.write(String(error) + "\n");
        say(
            label +
                ": it could not be put into AWS Secrets Manager, and lies in the file " +
                join(folder, name) +
                ", which only you can read. Hand it over, then delete the file.",
        );
        return;
    }
    forget((each) => each === name);
    say(label + ": in AWS Secrets Manager, as " + JSON.stringify(secret) + ".");
}
`,
};

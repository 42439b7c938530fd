/** Secrets: made, asked for, and handed over by files of the owner or by AWS Secrets Manager. */
export const preludeSecrets = {
  made: `def made_password(name):
    """A password with letters of every kind, as long as the policy of the account wants and 24 at least. One that is there
    already is of a call that was cut short."""
    if mark_of(name) != "":
        return mark_of(name)
    try:
        policy = client("iam", REGION).get_account_password_policy()["PasswordPolicy"]
        length = max(24, policy.get("MinimumPasswordLength", 24))
    except ClientError:
        length = 24
    kinds = [string.ascii_uppercase, string.ascii_lowercase, string.digits, "!@#%^*_+=-"]
    letters = [secrets.choice(kind) for kind in kinds]
    letters += [secrets.choice("".join(kinds)) for _ in range(length - len(letters))]
    mark(name, "".join(letters))
    return mark_of(name)
`,
  asked: String.raw`def asked(question, pattern):
    """What the person types, which is not shown."""
    if sys.stdin.isatty():
        reply = getpass.getpass(question + " ")
    else:
        print(question, flush=True)
        reply = sys.stdin.readline().rstrip("\n")
    if not re.fullmatch(pattern, reply, re.ASCII):
        raise Stop("That has not the form that is asked for.")
    return reply
`,
  file: `def leave(name, label):
    """Says where a secret lies."""
    print(f"{label}: in the file {FOLDER / name}, which only you can read. Hand it over, then delete the file.")
`,
  terminal: String.raw`def show(name, label):
    """Shows a secret once. Where there is no terminal it stays in its file."""
    if not sys.stdout.isatty():
        leave(name, label)
        return
    print(f"{label}, shown this once:\n{mark_of(name)}")
    forget(name)
`,
  'secrets-manager': `def entrust(name, label, secret):
    """Puts a secret into AWS Secrets Manager."""
    manager = client("secretsmanager", REGION)
    try:
        try:
            manager.create_secret(Name=secret, SecretString=mark_of(name))
        except manager.exceptions.ResourceExistsException:
            manager.put_secret_value(SecretId=secret, SecretString=mark_of(name))
    except (ClientError, BotoCoreError) as error:
        print(error, file=sys.stderr)
        print(
            f"{label}: it could not be put into AWS Secrets Manager, and lies in the file {FOLDER / name}, which only you can "
            "read. Hand it over, then delete the file."
        )
        return
    forget(name)
    print(f"{label}: in AWS Secrets Manager, as {secret!a}.")
`,
};

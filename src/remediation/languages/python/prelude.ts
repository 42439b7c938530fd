/** What every program has: marks of what is done, and the making of one call. */
export const prelude = String.raw`class Stop(Exception):
    """Why nothing more is done."""


@functools.lru_cache(maxsize=None)
def client(service, region):
    return boto3.client(service, region_name=region)


def mark_of(name):
    file = FOLDER / name
    return file.read_text(encoding="utf-8").strip() if file.is_file() else ""


def mark(name, value):
    (FOLDER / name).write_text(value + "\n", encoding="utf-8")


def forget(*names):
    for name in names:
        for file in FOLDER.glob(name):
            file.unlink()


def plain(code):
    return code[: -len("Exception")] if code.endswith("Exception") else code


def run(name, title, call, already=(), once=False, keep=None):
    """Makes a call, unless it was made before. By the codes of "already" AWS says that things are so already; "once" says
    that making it twice would do more than making it once."""
    earlier = mark_of(name)
    if earlier in ("done", "already"):
        print("Done before: " + title)
        return
    progress["at"] = title
    if earlier == "begun" and once:
        raise Stop(
            "It was begun before, and whether AWS did it is not known. Look in the account: if it was done, write the word "
            f"done into {FOLDER / name}, otherwise delete that file."
        )
    print(title, flush=True)
    if earlier != "begun":
        forget(name + ".*")
    mark(name, "begun")
    try:
        answer = call()
    except ClientError as error:
        code = error.response.get("Error", {}).get("Code", "")
        if plain(code) in [plain(each) for each in already]:
            mark(name, "done" if earlier == "begun" else "already")
            print("It is so already.")
            return
        if error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 500) < 500:
            forget(name)
        raise
    except (Stop, ParamValidationError):
        forget(name)
        raise
    if keep is not None:
        keep(answer)
    mark(name, "done")
`;

/** Values that one call tells and another takes. */
export const preludeValues = {
  json: '',
  told: `def told(name):
    """What an earlier step was told by AWS."""
    if mark_of(name) == "":
        raise Stop(
            f"There is no {FOLDER / name}: what it should hold was never told here, because the step was not done or was "
            "so already."
        )
    return mark_of(name)
`,
  keep: `def keep(name, answer, path):
    """Keeps what AWS told."""
    for each in path.split("."):
        answer = answer.get(each) if isinstance(answer, dict) else None
    if not answer:
        raise Stop(f"AWS did not tell what is to go to {FOLDER / name}.")
    mark(name, answer.decode() if isinstance(answer, bytes) else str(answer))
`,
  hidden: '',
};

/** Steps that are no plain calls: gates, and calls that nothing takes back. */
export const preludeSteps = {
  gate: `def gate(name, title, holds):
    if mark_of(name) == "done":
        return
    progress["at"] = title
    print(title, flush=True)
    holds()
    mark(name, "done")
`,
  irreversible: `def lost_for_good(number, why):
    """Says of a step that nothing takes it back, if it was done from here."""
    if mark_of(f"step_{number}") not in ("done", "begun"):
        forget(f"step_{number}")
        return True
    print(f"Step {number} cannot be taken back: {why}")
    return False
`,
};

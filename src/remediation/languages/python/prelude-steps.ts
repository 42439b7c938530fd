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
  reversible: `def take_back(number, calls, lost=()):
    """Takes one step back, if it was done from here. Says whether nothing is left of it."""
    name = f"step_{number}"
    if mark_of(name) == "begun":
        print(f"Step {number} was begun, and whether AWS did it is not known. Look in the account.")
        return False
    if mark_of(name) == "done":
        for call in calls:
            call()
        for each in lost:
            print("Not brought back: " + each)
    forget(name, name + ".*", f"undo_{number}_[0-9]", f"undo_{number}_[0-9][0-9]")
    return True
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

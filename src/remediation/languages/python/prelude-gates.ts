import type { Gate } from '../../plan/plan.ts';

/** What must hold before what follows: the checks of each kind of gate. */
export const preludeGates: Readonly<Record<Gate['kind'], string>> = {
  'key-used': `def key_used(key):
    """Waits until an access key was used, for 10 minutes or TRAILWARD_PATIENCE seconds."""
    left = int(os.environ.get("TRAILWARD_PATIENCE", "600"))
    while "LastUsedDate" not in client("iam", REGION).get_access_key_last_used(AccessKeyId=key)["AccessKeyLastUsed"]:
        if left <= 0:
            raise Stop(
                "The access key has not been used yet. Bring it to where it is needed, then run this again: it goes on from "
                "here."
            )
        time.sleep(15)
        left -= 15
`,
  wait: '',
  confirm: `def confirmed(question):
    """A person says yes."""
    print(question + " [yes/no] ", end="", flush=True)
    if sys.stdin.readline().strip() != "yes":
        raise Stop("Not confirmed, so nothing after it was done.")
`,
  quiet: `def quiet(principal):
    """CloudTrail tells of no call by the principal since this was begun. It tells of a call minutes after it."""
    since = datetime.datetime.fromisoformat(mark_of("begun").replace("Z", "+00:00"))
    seen = []
    for page in client("cloudtrail", REGION).get_paginator("lookup_events").paginate(StartTime=since):
        for event in page["Events"]:
            who = json.loads(event["CloudTrailEvent"]).get("userIdentity") or {}
            issuer = (who.get("sessionContext") or {}).get("sessionIssuer") or {}
            if principal in (who.get("arn"), issuer.get("arn")):
                seen.append(ascii(event.get("EventName")))
    if seen:
        raise Stop(f"The principal has acted since this was begun: {', '.join(seen)}. Look at what it did before you go on.")
`,
};

import type { Gate } from '../../plan/plan.ts';

/** What must hold before what follows: the checks of each kind of gate. */
export const preludeGates: Readonly<Record<Gate['kind'], string>> = {
  'key-used': `/** Waits until an access key was used, for 10 minutes or TRAILWARD_PATIENCE seconds. */
async function keyUsed(AccessKeyId: string): Promise<void> {
    let left = Number(process.env["TRAILWARD_PATIENCE"] ?? "600");
    for (;;) {
        const { AccessKeyLastUsed } = await iamClient.send(new iam.GetAccessKeyLastUsedCommand({ AccessKeyId }));
        if (AccessKeyLastUsed?.LastUsedDate !== undefined) return;
        if (!(left > 0))
            throw new Stop("The access key has not been used yet. Bring it to where it is needed, then run this again: it goes on from here.");
        await sleep(15_000);
        left -= 15;
    }
}
`,
  wait: '',
  confirm: `/** A person says yes. */
async function confirmed(question: string): Promise<void> {
    if ((await typed(question + " [yes/no] ")) !== "yes") throw new Stop("Not confirmed, so nothing after it was done.");
}
`,
  quiet: `/** CloudTrail tells of no call by the principal since this was begun. It tells of a call minutes after it. */
async function quiet(principal: string): Promise<void> {
    const seen: string[] = [];
    for await (const { Events = [] } of cloudtrail.paginateLookupEvents({ client: cloudtrailClient }, { StartTime: new Date(markOf("begun")) }))
        for (const { CloudTrailEvent = "{}", EventName } of Events) {
            const { userIdentity }: Actor = JSON.parse(CloudTrailEvent);
            const arns = [userIdentity?.arn, userIdentity?.sessionContext?.sessionIssuer?.arn];
            if (arns.includes(principal)) seen.push(JSON.stringify(EventName));
        }
    if (seen.length > 0)
        throw new Stop("The principal has acted since this was begun: " + seen.join(", ") + ". Look at what it did before you go on.");
}

interface Actor {
    userIdentity?: { arn?: string; sessionContext?: { sessionIssuer?: { arn?: string } } };
}
`,
};

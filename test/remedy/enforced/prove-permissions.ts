import { expect } from 'vitest';
import type { Sent } from '../../../src/app/ports/world.ts';
import type { Permission } from '../../../src/remediation/call-record.ts';
import type { RemediationPolicy } from '../../../tools/docs/remediation-policies.ts';
import { knownAs } from './localemu-flaws.ts';
import { probe } from './probe.ts';
import type { RoleStage } from './role-stage.ts';

/**
 * Proves permissions of a policy by their calls alone. One half of them is taken away, then the other: what the role lacks
 * the simulator says and AWS refuses by its name; what it has left, no policy keeps from it.
 * @returns those that no call is named after, so that only the simulator was asked
 */
export async function provePermissions(permissions: readonly Permission[], policy: RemediationPolicy, stage: RoleStage): Promise<string[]> {
  const withoutCall: string[] = [];
  const middle = Math.ceil(permissions.length / 2);
  for (const lacking of [permissions.slice(0, middle), permissions.slice(middle)]) {
    await stage.give(
      policy,
      lacking.map(({ action }) => action),
    );
    const asked = permissions.map(({ action, resource }) => ({ action: knownAs(action), resource: resource.replaceAll('*', 'nothing') }));
    const isLacking = ({ action }: Permission) => lacking.some((one) => one.action === action);
    expect(await stage.world.may(asked)).toEqual(
      asked.map((one, index) => ({ ...one, allowed: !permissions.slice(index, index + 1).some(isLacking) })),
    );
    for (const one of permissions) {
      const call = await probe(one.action);
      const refusal = `not authorized to perform: ${knownAs(one.action)} on`;
      if (call === undefined) withoutCall.push(one.action);
      else if (isLacking(one)) expect(saidOf(await stage.world.send(call))).toContain(refusal);
      else expect(saidOf(await stage.world.send(call)), one.action).not.toContain('not authorized');
    }
  }
  return [...new Set(withoutCall)];
}

function saidOf(sent: Sent): string {
  if (sent.kind === 'done') return 'done';
  return sent.kind === 'refused' ? `${sent.code}: ${sent.message}` : sent.reason;
}

import type { ApiCall } from '../../kernel/api-call.ts';
import { findCall } from '../find-call.ts';
import type { Plan, Step } from '../plan/plan.ts';
import { gateLine } from './console/gate-line.ts';
import { header } from './header.ts';
import { addresses } from './terraform/address.ts';
import { changesWhatIsThere } from './terraform/changes-what-is-there.ts';
import { merged } from './terraform/merged.ts';
import { pieceLines, type When } from './terraform/piece-lines.ts';
import { variables } from './terraform/variables.ts';
import type { TerraformPiece } from './terraform-piece.ts';
import { wrapped } from './wrapped.ts';

const columns = 100;

/** The plan as what to write into a configuration of Terraform or OpenTofu. */
export function terraform(plan: Plan): string {
  const addressOf = addresses();
  const pieces = new Map(plan.steps.flatMap((step) => (step.kind === 'call' ? [[step.number, pieceOf(step.call)] as const] : [])));
  const whole = merged(pieces, addressOf);
  const steps = plan.steps.flatMap((step) => ['', ...stepLines(step)]);
  return `${[...comment([...header(plan), '', ...howTo(plan)]), ...variables(steps, plan), ...steps].join('\n')}\n`;

  function pieceOf(call: ApiCall): TerraformPiece {
    const place = { account: plan.account, partition: plan.partition, ...(call.region === undefined ? {} : { region: call.region }) };
    const none = {
      kind: 'none',
      why: `There is no Terraform for ${call.service}:${call.action}. Take this step by another form of the plan.`,
    } as const;
    return findCall(call)?.terraform(call.parameters, place) ?? none;
  }

  function stepLines(step: Step): string[] {
    const about = comment([...wrapped(`Step ${step.number}: ${step.title}`, columns), ...wrapped(step.why, columns)]);
    if (step.kind === 'gate') return [...about, ...comment(wrapped(`Apply what follows only if ${gateLine(step.gate)}`, columns))];
    const found = whole.get(step.number);
    if (found === undefined) return about;
    const when = changesWhatIsThere(step, plan.steps) ? 'there' : 'new';
    const { undo } = step;
    const back =
      undo.kind === 'irreversible'
        ? wrapped(`It cannot be taken back: ${undo.reason} ${undo.instead}`, columns)
        : undo.calls.flatMap(backLines);
    return [
      ...about,
      ...(found.kind === 'part' ? comment([`It is part of what step ${found.of} writes.`]) : lines(found.piece, when)),
      ...comment(back),
    ];
  }

  function lines(piece: TerraformPiece, when: When): string[] {
    return pieceLines(piece, piece.kind === 'none' ? '' : addressOf(piece), when);
  }

  function backLines(call: ApiCall): string[] {
    const piece = pieceOf(call);
    return piece.kind === 'none'
      ? wrapped(`To take it back: ${piece.why}`, columns)
      : ['To take it back, write instead:', ...lines(piece, 'back').map((line) => `  ${line}`.trimEnd())];
  }
}

function howTo({ account }: Plan): string[] {
  return [
    `For a configuration whose AWS provider acts in account ${account}. Look at what terraform plan says before you`,
    'apply. Where a resource is in your configuration already, under whatever address, change it there, and leave out',
    'its import block. What the state does not hold, a removed block does not take away: take such a step by another',
    'form of this plan.',
  ];
}

function comment(lines: readonly string[]): string[] {
  return lines.map((line) => `# ${line}`.trimEnd());
}

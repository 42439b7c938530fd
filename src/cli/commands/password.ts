import type { Command } from 'commander';
import { checkPassword } from '../../app/check-password.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import { passwordHuman } from '../../report/password-human.ts';
import { jsonText } from '../../report/text/json-text.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import { type AccountFlags, accountFrom, addAccountOptions } from '../account-source.ts';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';
import type { Host } from '../host.ts';
import { interrupted, untilInterrupted } from '../interrupt.ts';
import { oneOf } from '../options.ts';
import { passwordCandidate } from '../password-candidate.ts';
import { write } from '../write.ts';

export interface PasswordFlags extends AccountFlags {
  format: string;
}

export const addPassword: AddCommand = (program, host, end) => {
  const command = silent(program.command('password'))
    .summary('hold a password against the policy')
    .description('Holds passwords against the password policy of the account.')
    .action((_flags: object, own: Command) => {
      refuseWords(own);
      host.note(own.helpInformation());
      end(exit.usage);
    });
  const check = silent(command.command('check'))
    .summary('which parts of the policy a password meets')
    .description(
      'Asks for a password without showing it, or reads it from standard input, and says which parts of the password policy of the account it meets. It is never an argument, and it is neither printed nor kept. What a password cannot tell, such as whether it was used before, is said to be unknown.',
    );
  addAccountOptions(check, 'one')
    .option('--format <format>', 'one of human, json', oneOf(['human', 'json']), 'human')
    .action(async (flags: PasswordFlags, own: Command) => {
      refuseWords(own);
      end(await runPasswordCheck(host, flags));
    });
};

/** Lets through whatever is given, because the messages of the parser would repeat it, and it may be a password. */
function silent(command: Command): Command {
  return command.allowExcessArguments(true).allowUnknownOption(true);
}

function refuseWords({ args }: Command): void {
  if (args.length > 0)
    throw new TrailwardError(
      'TW_USAGE',
      'A word on the command line is not understood. It is not repeated, in case it is a password: those are never given as arguments, which others can see. Type it when asked, or write it to standard input.',
    );
}

/** Holds one password against the policy. Returns the exit code. */
export async function runPasswordCheck(host: Host, flags: PasswordFlags): Promise<number> {
  return flags.live === true ? untilInterrupted((signal) => checked(signal)) : checked();

  async function checked(signal?: AbortSignal): Promise<number> {
    const { state } = await accountFrom(host, flags, signal);
    const { account, at } = state;
    const policy = checkPassword(state);
    const json = flags.format === 'json';
    const whose = `${account === '' ? 'the account' : `account ${sanitise(account)}`}${at === '' ? '' : ` at ${sanitise(at)}`}`;
    // Nobody need type a password that cannot be judged.
    if (policy.kind === 'unknown') {
      const { reason, permission } = policy;
      const lack = permission === undefined ? '' : ` Permission missing: ${sanitise(permission)}.`;
      const told = { account, at, policy: 'unknown', reason, ...(permission === undefined ? {} : { permission }) };
      const text = `The password policy of ${whose} is not known: ${sanitise(reason)}.${lack}`;
      await write(host, undefined, [`${json ? jsonText(told, 2) : text}\n`]);
      return exit.unknown;
    }
    if (!json)
      host.note(`The password policy of ${whose} is ${policy.own ? 'its own' : "AWS's default, because it has none of its own"}.\n`);
    const password = await passwordCandidate(host);
    if (password === undefined) return interrupted;
    const rules = policy.check(password);
    const meets = rules.every(({ verdict }) => verdict !== 'unmet');
    const told = { account, at, policy: policy.own ? 'own' : 'default', meets, rules };
    await write(host, undefined, json ? [`${jsonText(told, 2)}\n`] : passwordHuman(rules, host));
    return meets ? exit.clean : exit.findings;
  }
}

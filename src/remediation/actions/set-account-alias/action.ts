import { knownValue } from '../../../account/part.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { unreadPart } from '../../unread-part.ts';

export const action = defineAction({
  id: 'set-account-alias',
  family: 'account',
  about:
    'Sets the alias of the account, by which its users sign in at an address that can be remembered. An account has one alias at most, and a new one takes the place of the old in one call. The alias is no secret: whoever knows it can see the sign-in page, so it should tell no more than that.',
  reversal:
    'The old alias is set again, or the new one deleted where there was none. Once it is free, anybody may take an alias for an account of theirs.',
  risk: 'R1',
  targets: ['account'],
  parameters: { alias: { about: 'The alias, unique in all of AWS.', type: { kind: 'text' }, required: true } },
  calls: ['iam:CreateAccountAlias'],
  plan,
});

function plan({ state, partition, parameter }: ActionContext): Proposal {
  const alias = parameter('alias') ?? '';
  if (!/^[a-z0-9](?:[a-z0-9]|-(?!-)){1,61}[a-z0-9]$/.test(alias) || /^\d{12}$/.test(alias))
    return {
      kind: 'refused',
      reason: `${alias} is no alias for an account.`,
      instead: 'Use 3 to 63 lower-case letters, digits and single dashes, and not the id of an account.',
    };
  const unread = unreadPart({ 'The alias of the account': state.alias });
  if (unread !== undefined) return unread;
  const old = knownValue(state.alias);
  if (old === alias) return { kind: 'nothing', reason: `The alias of the account is ${alias} already.` };
  return {
    kind: 'steps',
    title: old === undefined ? `Give the account the alias ${alias}` : `Change the alias of the account from ${old} to ${alias}`,
    steps: [
      {
        title: `Set the alias ${alias}`,
        why: 'People know at which address they sign in, and for which account.',
        call: { service: 'iam', action: 'CreateAccountAlias', parameters: { AccountAlias: alias } },
      },
    ],
    breaks:
      old === undefined
        ? []
        : [
            `The sign-in address that begins with ${old} stops working, with every bookmark of it. The one with the account id goes on, ${signIn(partition, state.account)}.`,
          ],
    notes: ['AWS refuses an alias that another account has.'],
  };
}

function signIn(partition: string, account: string): string {
  if (partition === 'aws-cn') return `https://${account}.signin.amazonaws.cn/console`;
  return `https://${account}.signin.${partition === 'aws-us-gov' ? 'amazonaws-us-gov' : 'aws.amazon'}.com/console`;
}

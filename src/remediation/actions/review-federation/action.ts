import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { everyProviderGuide } from './every-provider-guide.ts';
import { providerGuide } from './provider-guide.ts';

export const action = defineAction({
  id: 'review-federation',
  family: 'guide',
  about:
    'Tells what to compare of a SAML or OIDC provider of IAM with the one that you run: metadata and signing certificates, or address, client ids and thumbprints, and which roles trust it. What the right values are only you can know, so nothing is changed. For the account as a whole it lists every provider, and what to look at in IAM Identity Center.',
  reversal: 'Nothing is changed by Trailward.',
  risk: 'R0',
  targets: ['saml-provider', 'oidc-provider', 'account'],
  parameters: {},
  calls: [],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { target, state, partition } = context;
  if (target.kind === 'account') return { kind: 'guide', guide: everyProviderGuide(state) };
  const kind = target.kind === 'saml-provider' ? 'saml-provider' : 'oidc-provider';
  const [, where, account, name] = new RegExp(`^arn:([a-z-]+):iam::(\\d{12}):${kind}/([\\w.:/~+=@,%-]{1,255})$`).exec(target.name) ?? [];
  if (name === undefined || where !== partition)
    return {
      kind: 'refused',
      reason: `${target.name} is no ARN of a ${kind === 'saml-provider' ? 'SAML' : 'OIDC'} provider.`,
      instead: `Give it as the account has it: ${kind}:arn:${partition}:iam::${state.account}:${kind}/NAME.`,
    };
  if (account !== state.account)
    return { kind: 'refused', reason: `${target.name} belongs to another account.`, instead: 'Look at it there.' };
  return { kind: 'guide', guide: providerGuide(context, { kind, arn: target.name, name }) };
}

import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Direction } from '../../kernel/direction.ts';
import { tokenVersionHistory } from '../effects/token-version.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { accountTarget } from '../words/targets.ts';

export const SetSecurityTokenServicePreferences = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'SetSecurityTokenServicePreferences',
  kind: 'change',
  access: 'write',
  title: 'Set the version of session tokens from the global STS endpoint',
  does: 'Sets which version of session token the global STS endpoint (`sts.amazonaws.com`) gives out for this account. Version 1 tokens work only in Regions that are on by default; version 2 tokens work in all Regions that are on, and are longer.',
  doesNot: [
    'It has no effect on tokens from regional STS endpoints, which work in all Regions that are on in any case.',
    'It turns no Region on or off. That is EnableRegion and DisableRegion of Account Management.',
    'It ends no session and changes no permission.',
  ],
  appears:
    'From the console (IAM, Account settings), the CLI or an SDK; once in the life of most accounts, if ever. Recorded in us-east-1.',
  reading: {
    target: 'The account in which the call is made. The version before the call is not in the event.',
    parameters: { globalEndpointTokenVersion: '`v1Token`: Regions on by default only. `v2Token`: all Regions that are on.' },
  },
  target: accountTarget,
  phrase: (event) => ({
    did: 'set',
    todo: 'set',
    what: `the token version of the global STS endpoint${version(event)} for ${callIt(accountTarget(event))}`,
  }),
  direction,
  risks: [
    {
      risk: 'Tokens from the global endpoint start to work in Regions where nobody watches, such as one that was just turned on.',
      when: 'The version is set to `v2Token`, and a Region that is off by default is on in this account.',
      holds: (event) => (textParameter(event, 'globalEndpointTokenVersion') === 'v1Token' ? false : undefined),
    },
    {
      risk: 'Workloads in Regions that had to be turned on lose access when they renew their credentials.',
      when: 'The version is set back to `v1Token`, and they get tokens from the global endpoint.',
      holds: (event) => (textParameter(event, 'globalEndpointTokenVersion') === 'v2Token' ? false : undefined),
    },
  ],
  benign: ['A Region that is off by default is taken into use, and software there still calls the global endpoint.'],
  verify: [
    'Look for EnableRegion around this time, and for activity in Regions that you do not use.',
    'Compare with GlobalEndpointTokenVersion in the answer of GetAccountSummary now.',
    'Ask who runs the account settings; regional endpoints would have made the change needless.',
  ],
  related: ['iam:SetSTSRegionalEndpointStatus', 'account:EnableRegion', 'account:DisableRegion', 'sts:AssumeRole', 'sts:GetSessionToken'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_SetSecurityTokenServicePreferences.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html',
  ],
  history: tokenVersionHistory(),
});

function version(event: CloudTrailEvent): string {
  switch (textParameter(event, 'globalEndpointTokenVersion')) {
    case 'v1Token':
      return ' to 1 (Regions on by default only)';
    case 'v2Token':
      return ' to 2 (all Regions that are on)';
    default:
      return '';
  }
}

function direction(event: CloudTrailEvent): Direction {
  switch (textParameter(event, 'globalEndpointTokenVersion')) {
    case 'v1Token':
      return 'restricts';
    case 'v2Token':
      return 'grants';
    default:
      return 'neutral';
  }
}

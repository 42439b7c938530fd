import { accountIdentityHistory } from '../effects/account-identity.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { accountTarget } from '../words/targets.ts';

/** AWS documents the IAM action and its console page, but no API operation, so nothing here reads parameters. */
export const SetSTSRegionalEndpointStatus = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'SetSTSRegionalEndpointStatus',
  kind: 'change',
  access: 'write',
  title: 'Turn the regional STS endpoint of one Region on or off',
  does: 'Activates or deactivates the STS endpoint of one Region for this account. While an endpoint is off, it gives out no temporary credentials for users and roles of the account.',
  doesNot: [
    'It does not stop credentials from other endpoints from working in that Region: only where they are handed out changes.',
    'It does not turn the Region itself on or off. That is EnableRegion and DisableRegion of Account Management.',
    'It does not reach the global endpoint, nor Regions that are off by default: where such a Region is turned on, its STS endpoint is on and stays on.',
  ],
  appears:
    'From the console (IAM, Account settings, list of STS endpoints). AWS lists the action in IAM but documents no API operation, CLI command or record format for it.',
  reading: {
    target: 'The account in which the call is made.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => ({
    did: 'changed',
    todo: 'change',
    what: `the status of a regional STS endpoint of ${callIt(accountTarget(event))}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Credentials can be had from an endpoint in a Region where nobody looks, and the STS events are recorded in that Region.',
      when: 'The endpoint was turned on, for a Region that you do not use, and your trail does not cover all Regions.',
    },
    {
      risk: 'Workloads that call the endpoint of that Region get no credentials any more.',
      when: 'The endpoint was turned off while something in that Region uses it.',
    },
  ],
  benign: ['Endpoints of unused Regions are turned off as hardening, or one is turned on because a workload moves there.'],
  verify: [
    'See on the Account settings page of IAM which endpoints are on now, and compare with your list.',
    'Look for STS events in that Region since.',
    'Ask who runs the account settings.',
  ],
  related: ['iam:SetSecurityTokenServicePreferences', 'account:EnableRegion', 'account:DisableRegion', 'sts:AssumeRole'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_region-endpoints.html',
  ],
  history: accountIdentityHistory('SetSTSRegionalEndpointStatus'),
});

import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { accountTarget } from '../words/targets.ts';

export const ListSAMLProviders = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListSAMLProviders',
  kind: 'read',
  access: 'list',
  title: 'List the SAML providers of the account',
  does: 'Returns the SAML identity providers of the account: ARN, creation date and date of expiry of each.',
  doesNot: [
    'It does not return the metadata document with the signing certificate: GetSAMLProvider does.',
    'It does not tell which roles trust a provider; their trust policies do.',
  ],
  appears:
    'The console calls it on the page of identity providers, scanners at every run, and the service role of AWS Config may call it. Recorded in us-east-1.',
  reading: {
    target: 'The call is about the whole account and takes no parameter. The providers are not in the event.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the SAML providers of ${callIt(accountTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The names show how people sign in and often which product the company uses; a provider named `AWSSSO_…` belongs to IAM Identity Center.',
      when: 'AWS answered the call, and the caller does not manage federation.',
      holds: unlessHarmless,
    },
    {
      risk: 'The list prepares a forged sign-in: metadata with another certificate makes foreign assertions valid for every role that trusts the provider.',
      when: 'UpdateSAMLProvider or CreateSAMLProvider by the same caller follows.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['A person opened the page of identity providers.', 'A scanner checks whether federation is in use, or when metadata expires.'],
  verify: [
    'Look for UpdateSAMLProvider and CreateSAMLProvider, and for AssumeRoleWithSAML by unknown subjects.',
    'Count the different IAM lists by this caller in the same minutes.',
    'Compare the caller with those who run federation.',
  ],
  related: ['iam:CreateSAMLProvider', 'iam:UpdateSAMLProvider', 'iam:DeleteSAMLProvider', 'iam:ListOpenIDConnectProviders'],
  remediations: [],
  attack: ['T1526'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSAMLProviders.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_saml.html',
  ],
});

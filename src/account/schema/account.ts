import { z } from 'zod';
import type { AccountState } from '../state.ts';
import { accessKey, mfaDevice } from './credentials.ts';
import { entities, flagPart, part, textPart, timePart, utcOrEmpty } from './part.ts';
import { group, instanceProfile, policy, role, user } from './principals.ts';
import { analyzer, oidcProvider, samlProvider, serverCertificate, trail } from './resources.ts';
import type { Plain, Same } from './same.ts';

const count = z.int().nonnegative();

const passwordPolicy = z
  .strictObject({
    minimumPasswordLength: count.describe('Shortest password.'),
    requireSymbols: z.boolean().describe('Whether a password needs a symbol.'),
    requireNumbers: z.boolean().describe('Whether a password needs a digit.'),
    requireUppercaseCharacters: z.boolean().describe('Whether a password needs an upper-case letter.'),
    requireLowercaseCharacters: z.boolean().describe('Whether a password needs a lower-case letter.'),
    allowUsersToChangePassword: z.boolean().describe('Whether users may change their own passwords.'),
    maxPasswordAge: count.describe('Days until a password expires; 0 when it does not.'),
    passwordReusePrevention: count.describe('How many old passwords may not return; 0 when any may.'),
    hardExpiry: z.boolean().describe('Whether an expired password locks its user out.'),
  })
  .meta({ id: 'PasswordPolicy', title: 'Password policy', description: 'The password policy of an account.' });

const settings = z
  .strictObject({
    organizationsRootCredentialsManagement: flagPart.describe('Whether root credentials of member accounts are managed centrally.'),
    organizationsRootSessions: flagPart.describe('Whether the management account may open root sessions in member accounts.'),
    outboundWebIdentityFederation: flagPart.describe('Whether the account issues tokens for services outside of AWS.'),
    globalEndpointTokenVersion: textPart.describe('Version of tokens from the global STS endpoint, `v1Token` or `v2Token`.'),
  })
  .meta({ id: 'AccountSettings', title: 'Account settings', description: 'Account-wide switches.' });

const root = z
  .strictObject({
    mfaDevices: part('MfaDeviceList', z.array(mfaDevice)).describe('MFA devices.'),
    accessKeys: part('AccessKeyList', z.array(accessKey)).describe('Access keys.'),
    signingCertificates: flagPart.describe('Whether there are signing certificates.'),
    password: flagPart.describe('Whether there is a password; absent under central management of root credentials.'),
    passwordLastUsed: timePart.describe('When the password was last used; absent when never.'),
  })
  .meta({ id: 'Root', title: 'Root', description: 'The root user, which has no policy, no group and no unique id.' });

const documents = part('DocumentsPart', z.record(z.string(), z.string()));

const organisation = z
  .strictObject({
    id: z.string().describe('`o-…`.'),
    managementAccount: z.string().describe('Twelve digits.'),
    scps: documents.describe('Service control policies in force on the account, by id, each as its JSON text.'),
    rcps: documents.describe('Resource control policies in force on the account, by id, each as its JSON text.'),
  })
  .meta({ id: 'Organisation', title: 'Organisation', description: 'The organisation that the account belongs to.' });

/** Schema of a saved `AccountState`, published as `docs/reference/account.schema.json`. For tools and tests: the CLI never loads it. */
export const accountSchema = z
  .strictObject({
    schemaVersion: z.literal(1).describe('Version of this schema. It rises when a field goes away or changes its meaning.'),
    account: z
      .string()
      .regex(/^(?:\d{12})?$/)
      .describe('Twelve digits; empty when nothing that was read names the account.'),
    at: utcOrEmpty.describe('The instant that the state describes, UTC; empty for a state of which nothing is known.'),
    alias: textPart.describe('Alias of the account.'),
    passwordPolicy: part('PasswordPolicyPart', passwordPolicy).describe('Password policy; absent when the account has none of its own.'),
    summary: part('SummaryPart', z.record(z.string(), z.number())).describe("Counters and quotas of GetAccountSummary, by AWS's names."),
    settings: settings.describe('Switches of the whole account.'),
    root: root.describe('The root user.'),
    users: entities('Users', user).describe('Users by name in lower case.'),
    groups: entities('Groups', group).describe('Groups by name in lower case.'),
    roles: entities('Roles', role).describe('Roles by name in lower case.'),
    policies: entities('Policies', policy).describe('Policies by ARN: those of the customer, and those of AWS that something uses.'),
    instanceProfiles: entities('InstanceProfiles', instanceProfile).describe('Instance profiles by name in lower case.'),
    serverCertificates: entities('ServerCertificates', serverCertificate).describe('Server certificates by name in lower case.'),
    samlProviders: entities('SamlProviders', samlProvider).describe('SAML providers by ARN.'),
    oidcProviders: entities('OidcProviders', oidcProvider).describe('OIDC providers by ARN.'),
    unassignedMfaDevices: entities('UnassignedMfaDevices', mfaDevice).describe('Virtual MFA devices that nobody has, by serial number.'),
    trails: entities('Trails', trail).describe('Trails by ARN.'),
    analyzers: entities('Analyzers', analyzer).describe('Analyzers by ARN.'),
    organisation: part('OrganisationPart', organisation).describe('The organisation around the account.'),
  })
  .meta({
    $id: 'urn:trailward:schema:account:1',
    title: 'Trailward account state',
    description:
      'Everything IAM-shaped in one account at one instant: each part is known, known to be absent, or unknown with the reason. Strings hold raw field values.',
  });

true satisfies Same<Plain<z.output<typeof accountSchema>>, Plain<AccountState>>;

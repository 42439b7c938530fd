import { z } from 'zod';
import { accessKey, loginProfile, mfaDevice, serviceCredential, tags, uploadedKey } from './credentials.ts';
import { members, part, textPart, timePart, utc, whole } from './part.ts';

const documentPart = textPart;
const named = {
  name: z.string().describe('Name, in the case that it was created with.'),
  id: textPart.describe('Unique id.'),
  path: textPart.describe('Path, `/` or `/division/`.'),
  created: timePart.describe('When it was created.'),
};
const inline = members('InlinePolicies', documentPart).describe('Inline policies by name, each as its JSON text.');
const attached = members('Attachments', z.string()).describe('Managed policies by ARN, each with its name.');
const boundary = textPart.describe('ARN of the permissions boundary.');

/** Schema of `User`. */
export const user = z
  .strictObject({
    ...named,
    tags: tags.describe('Tags by key.'),
    groups: members('Memberships', z.string()).describe(
      'Groups by unique id, or `name:<group>` while that is unknown, each with its name.',
    ),
    inline,
    attached,
    boundary,
    login: part('LoginProfilePart', loginProfile).describe('Password for the console; absent when the user has none.'),
    passwordLastUsed: timePart.describe('When the password was last used; absent when never.'),
    passwordLastChanged: timePart.describe('When the password was last set; absent when there is none.'),
    accessKeys: members('AccessKeys', accessKey).describe('Access keys by id.'),
    mfaDevices: members('MfaDevices', mfaDevice).describe('MFA devices by serial number.'),
    sshKeys: members('SshKeys', uploadedKey).describe('SSH public keys by id.'),
    signingCertificates: members('SigningCertificates', uploadedKey).describe('Signing certificates by id.'),
    serviceCredentials: members('ServiceCredentials', serviceCredential).describe('Service-specific credentials by id.'),
  })
  .meta({ id: 'User', title: 'User', description: 'A user of IAM. Root is not one.' });

/** Schema of `Group`. */
export const group = z
  .strictObject({ ...named, inline, attached })
  .meta({ id: 'Group', title: 'Group', description: 'A group of users. Its members are told by the users.' });

const roleUse = z
  .strictObject({
    at: utc.describe('When, UTC.'),
    region: z.string().describe('Region that was called, as AWS gives it.'),
  })
  .meta({ id: 'RoleUse', title: 'Role use', description: 'A use of a role.' });

/** Schema of `Role`. */
export const role = z
  .strictObject({
    ...named,
    description: textPart.describe('Description.'),
    maxSessionDuration: part('NumberPart', z.number()).describe('Longest session, in seconds.'),
    trust: documentPart.describe('Trust policy as its JSON text.'),
    tags: tags.describe('Tags by key.'),
    inline,
    attached,
    boundary,
    lastUsed: part('RoleUsePart', roleUse).describe('When it was last used; absent when not within the tracked period.'),
    deletionAsked: whole
      .exactOptional()
      .describe('Known once a deletion was asked for (service-linked roles): the role may be there or gone.'),
  })
  .meta({ id: 'Role', title: 'Role', description: 'A role of IAM.' });

const policyVersion = z
  .strictObject({
    id: z.string().describe('`v3`.'),
    created: timePart.describe('When it was created.'),
    document: documentPart.describe('The policy as its JSON text.'),
  })
  .meta({ id: 'PolicyVersion', title: 'Policy version', description: 'One version of a managed policy.' });

/** Schema of `Policy`. */
export const policy = z
  .strictObject({
    ...named,
    arn: z.string().describe('ARN.'),
    description: textPart.describe('Description.'),
    tags: tags.describe('Tags by key.'),
    defaultVersion: textPart.describe('Id of the version in force.'),
    versions: members('PolicyVersions', policyVersion).describe('Versions by id.'),
  })
  .meta({ id: 'Policy', title: 'Policy', description: 'A managed policy.' });

/** Schema of `InstanceProfile`. */
export const instanceProfile = z
  .strictObject({
    ...named,
    tags: tags.describe('Tags by key.'),
    role: textPart.describe('Name of the one role that it may hold; absent when it holds none.'),
  })
  .meta({ id: 'InstanceProfile', title: 'Instance profile', description: 'What gives a role to EC2 instances.' });

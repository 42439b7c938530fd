import { z } from 'zod';
import { flagPart, members, part, statusPart, textPart, timePart, utc } from './part.ts';

/** Schema of `Tags`. */
export const tags = members('Tags', z.string());

/** Schema of `LoginProfile`. */
export const loginProfile = z
  .strictObject({
    created: timePart.describe('When the user got a password.'),
    passwordResetRequired: flagPart.describe('Whether it must be changed at the next sign-in.'),
  })
  .meta({ id: 'LoginProfile', title: 'Login profile', description: 'That a user has a password for the console.' });

const lastUse = z
  .strictObject({
    at: utc.describe('When, UTC.'),
    service: z.string().describe('Prefix of the service that was called, as AWS gives it.'),
    region: z.string().describe('Region that was called, as AWS gives it.'),
  })
  .meta({ id: 'KeyUse', title: 'Key use', description: 'A use of an access key.' });

/** Schema of `AccessKey`. */
export const accessKey = z
  .strictObject({
    id: z.string().describe('`AKIA…`.'),
    status: statusPart.describe('Whether it may be used.'),
    created: timePart.describe('When it was created.'),
    lastUsed: part('KeyUsePart', lastUse).describe('When and for what it was last used; absent when never.'),
  })
  .meta({ id: 'AccessKey', title: 'Access key', description: 'An access key, without its secret.' });

/** Schema of `MfaDevice`. */
export const mfaDevice = z
  .strictObject({
    serial: z.string().describe('ARN for virtual devices and passkeys, plain for hardware tokens.'),
    enabled: timePart.describe('Since when its holder has it; absent while nobody has.'),
    tags: tags.describe('Tags by key.'),
  })
  .meta({ id: 'MfaDevice', title: 'MFA device', description: 'An MFA device, without its seed.' });

/** Schema of `UploadedKey`. */
export const uploadedKey = z
  .strictObject({
    id: z.string().describe('Id of the key or certificate.'),
    status: statusPart.describe('Whether it may be used.'),
    uploaded: timePart.describe('When it was uploaded.'),
    body: textPart.describe('The public body, so that it can be uploaded again.'),
  })
  .meta({ id: 'UploadedKey', title: 'Uploaded key', description: 'An SSH public key or a signing certificate.' });

/** Schema of `ServiceCredential`. */
export const serviceCredential = z
  .strictObject({
    id: z.string().describe('Id of the credential.'),
    service: textPart.describe('Service that it is for, `codecommit.amazonaws.com`.'),
    status: part('CredentialStatus', z.enum(['Active', 'Inactive', 'Expired'])).describe('Whether it may be used.'),
    created: timePart.describe('When it was created.'),
    expires: timePart.describe('When it ends; absent when it does not.'),
  })
  .meta({
    id: 'ServiceCredential',
    title: 'Service-specific credential',
    description: 'A password or key for one service, without its secret.',
  });

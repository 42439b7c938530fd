import { z } from 'zod';
import type { JsonObject } from '../../kernel/json.ts';
import { tags } from './credentials.ts';
import { flagPart, members, part, textPart, timePart } from './part.ts';

const texts = part('TextsPart', z.array(z.string()));

/** Schema of `ServerCertificate`. */
export const serverCertificate = z
  .strictObject({
    name: z.string().describe('Name.'),
    id: textPart.describe('Unique id, `ASCA…`.'),
    path: textPart.describe('Path, `/` or `/cloudfront/`.'),
    uploaded: timePart.describe('When it was uploaded.'),
    expires: timePart.describe('Last second of its validity.'),
    keyType: textPart.describe('`RSA 2048`, `EC prime256v1`, read from the certificate itself.'),
    boundTo: texts.describe('ARNs of what serves it.'),
    tags: tags.describe('Tags by key.'),
  })
  .meta({ id: 'ServerCertificate', title: 'Server certificate', description: 'A TLS certificate kept by IAM, without its private key.' });

/** Schema of `SamlProvider`. */
export const samlProvider = z
  .strictObject({
    arn: z.string().describe('ARN.'),
    created: timePart.describe('When it was created.'),
    validUntil: timePart.describe('When its metadata end.'),
    metadataDigest: textPart.describe('SHA-256 of the metadata document, hex.'),
    tags: tags.describe('Tags by key.'),
  })
  .meta({ id: 'SamlProvider', title: 'SAML provider', description: 'A SAML identity provider.' });

/** Schema of `OidcProvider`. */
export const oidcProvider = z
  .strictObject({
    arn: z.string().describe('ARN.'),
    url: textPart.describe('Issuer, without `https://`.'),
    created: timePart.describe('When it was created.'),
    clientIds: members('ClientIds', z.literal(true)).describe('Client ids (audiences), each a key; the value is always true.'),
    thumbprints: texts.describe('SHA-1 thumbprints of certificates that may sign for the issuer.'),
    tags: tags.describe('Tags by key.'),
  })
  .meta({ id: 'OidcProvider', title: 'OIDC provider', description: 'An OpenID Connect identity provider.' });

// Selectors are kept as CloudTrail answers them, whatever it adds to them.
const selectors = z.array(z.record(z.string(), z.unknown())) as z.ZodType<JsonObject[]>;
const trailSelectors = z
  .union([
    z.strictObject({ basic: selectors.describe('Basic event selectors.') }).meta({ description: 'A trail with basic event selectors.' }),
    z
      .strictObject({ advanced: selectors.describe('Advanced event selectors.') })
      .meta({ description: 'A trail with advanced event selectors.' }),
  ])
  .meta({ id: 'TrailSelectors', title: 'Trail selectors', description: 'What a trail records, as GetEventSelectors answers it.' });

/** Schema of `Trail`. */
export const trail = z
  .strictObject({
    arn: z.string().describe('ARN.'),
    name: z.string().describe('Name.'),
    homeRegion: textPart.describe('Region that it was created in.'),
    multiRegion: flagPart.describe('Whether it records all Regions.'),
    organisation: flagPart.describe('Whether it records all accounts of the organisation.'),
    globalServiceEvents: flagPart.describe('Whether it records global services such as IAM.'),
    validation: flagPart.describe('Whether digest files show tampering with log files.'),
    bucket: textPart.describe('Bucket that receives the log files.'),
    prefix: textPart.describe('Prefix of their keys.'),
    kmsKey: textPart.describe('KMS key that encrypts them.'),
    logGroup: textPart.describe('ARN of the log group that receives the events too.'),
    logRole: textPart.describe('ARN of the role by which CloudTrail writes to the log group.'),
    topic: textPart.describe('ARN of the SNS topic that is told of new log files.'),
    recursive: flagPart.describe('Whether the events that delivering causes are recorded too.'),
    logging: flagPart.describe('Whether it records.'),
    deliveryError: textPart.describe('Error of the last delivery; absent when it went well.'),
    selectors: part('TrailSelectorsPart', trailSelectors).describe('What it records.'),
  })
  .meta({ id: 'Trail', title: 'Trail', description: 'A CloudTrail trail.' });

/** Schema of `Analyzer`. */
export const analyzer = z
  .strictObject({
    arn: z.string().describe('ARN.'),
    type: textPart.describe('`ACCOUNT`, `ACCOUNT_UNUSED_ACCESS`, `ORGANIZATION` and others.'),
    status: textPart.describe('`ACTIVE` and others.'),
    region: z.string().describe('Region that it looks at.'),
  })
  .meta({ id: 'Analyzer', title: 'Analyzer', description: 'An analyzer of IAM Access Analyzer.' });

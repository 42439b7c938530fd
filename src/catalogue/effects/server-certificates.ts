import { certificateFacts } from '../../account/certificate-facts.ts';
import { known, knownValue, type Part, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { awsDate, madeAt } from './aws-date.ts';
import { entityIn, withEntity, withoutEntity } from './edits.ts';
import { pathIn } from './path-in.ts';
import { readOf } from './read-of.ts';
import { tagsOfNew } from './requested-tags.ts';

/** History of UploadServerCertificate. */
export const newServerCertificateHistory: EventHistory = {
  effect: uploaded,
  inverse: inverseOfUploaded,
  reversible: { answer: 'yes', reason: 'Deleting the certificate takes back what uploading it gave, as long as nothing serves it.' },
};

/** History of DeleteServerCertificate. */
export const deletedServerCertificateHistory: EventHistory = {
  effect: deleted,
  inverse: inverseOfDeleted,
  reversible: {
    answer: 'no',
    reason: 'IAM never gives a private key back, so only whoever kept certificate and key can upload them again.',
  },
};

function uploaded(before: AccountState, event: CloudTrailEvent): Effected {
  const name = nameIn(event);
  if (name === undefined) {
    const whole = unknown('a server certificate was uploaded, and the event does not show its name');
    return { state: { ...before, serverCertificates: { ...before.serverCertificates, whole } }, contradictions: [] };
  }
  const facts = certificateFacts(textParameter(event, 'certificateBody') ?? '');
  return withEntity(before, 'serverCertificates', name, {
    name,
    id: shown(event, metadata(event, 'serverCertificateId'), 'id'),
    path: pathIn(event, 'serverCertificateMetadata'),
    uploaded: madeAt(event, 'serverCertificateMetadata', 'uploadDate'),
    expires: shown(event, facts.expires ?? awsDate(metadata(event, 'expiration')), 'expiry'),
    keyType: shown(event, facts.keyType, 'key type'),
    // Nothing serves it yet, but no event of IAM tells when something begins to.
    boundTo: unknown('what serves the certificate is not followed'),
    tags: tagsOfNew(event),
  });
}

function inverseOfUploaded(before: AccountState, event: CloudTrailEvent): Inverse {
  const name = nameIn(event);
  if (name === undefined) return { kind: 'unknown', reason: 'The event does not name the new server certificate.' };
  if (entityIn(before, 'serverCertificates', name) !== undefined)
    return {
      kind: 'unknown',
      reason: `The state before has a server certificate ${name} already, so what it was before the call is in doubt.`,
    };
  return { kind: 'steps', calls: [{ service: 'iam', action: 'DeleteServerCertificate', parameters: { ServerCertificateName: name } }] };
}

function deleted(before: AccountState, event: CloudTrailEvent): Effected {
  const name = nameIn(event);
  if (name === undefined) {
    const whole = unknown('a server certificate was deleted, and the event does not show which');
    return { state: { ...before, serverCertificates: { by: table(), whole } }, contradictions: [] };
  }
  const bound = entityIn(before, 'serverCertificates', name)?.boundTo;
  const servers = bound === undefined ? [] : (knownValue(bound) ?? []);
  const { state, contradictions } = withoutEntity(before, 'serverCertificates', name);
  const served = servers.length === 0 ? [] : [`Server certificate ${name} was in use by ${servers.join(', ')}.`];
  return { state, contradictions: [...contradictions, ...served] };
}

function inverseOfDeleted(before: AccountState, event: CloudTrailEvent): Inverse {
  const name = nameIn(event);
  const which = name === undefined ? 'the server certificate' : `server certificate ${name}`;
  const path = name === undefined ? undefined : entityIn(before, 'serverCertificates', name)?.path;
  const place = path?.kind === 'known' ? ` at path ${path.value}` : '';
  return {
    kind: 'irreversible',
    reason: `AWS deleted the private key of ${which}, and IAM never gives a private key out.`,
    lost: ['The private key.', 'The unique id (ASCA…), by which a CloudFront distribution names the certificate.'],
    instead: `Upload certificate, chain and key again${place} from the copy of whoever owns ${which}, or replace it by one of AWS Certificate Manager.`,
  };
}

function nameIn(event: CloudTrailEvent): string | undefined {
  return textParameter(event, 'serverCertificateName') ?? metadata(event, 'serverCertificateName');
}

function metadata(event: CloudTrailEvent, member: string): string | undefined {
  return textResponse(event, 'serverCertificateMetadata', member);
}

function shown(event: CloudTrailEvent, value: string | undefined, what: string): Part<string> {
  return value === undefined ? unknown(`the event does not show the ${what} of the certificate`) : known(value, readOf(event));
}

import { emptyState } from '../account/empty-state.ts';
import { namedTrail } from '../catalogue/effects/named-trail.ts';
import { credentialOwner } from '../catalogue/words/credential-owner.ts';
import type { CloudTrailEvent } from '../events/event.ts';
import { textParameter, textResponse } from '../events/fields.ts';

/** An entity as an event names it. */
export interface EntityRef {
  kind: string;
  /** As its kind is compared: names in lower case, ARNs and serial numbers as they are. */
  key: string;
}

/** Calls that mean the caller when they name no user. */
const ofCaller =
  /AccessKey|SSHPublicKey|SigningCertificate|ServiceSpecificCredential|LoginProfile|ChangePassword|^(?:Enable|Deactivate|Resync)MFADevice/;

/** Request parameters that name an IAM entity, and its kind. */
const byName: readonly [string, string][] = [
  ['userName', 'user'],
  ['groupName', 'group'],
  ['roleName', 'role'],
  ['instanceProfileName', 'instance-profile'],
  ['serverCertificateName', 'server-certificate'],
];

const byArn: readonly [string, string][] = [
  ['policyArn', 'policy'],
  ['sAMLProviderArn', 'saml-provider'],
  ['openIDConnectProviderArn', 'oidc-provider'],
  ['serialNumber', 'mfa-device'],
];

/** Parts of responses that name what a call made: the response member, the field, and its kind. */
const made: readonly [string, string, string][] = [
  ['user', 'userName', 'user'],
  ['group', 'groupName', 'group'],
  ['role', 'roleName', 'role'],
  ['instanceProfile', 'instanceProfileName', 'instance-profile'],
  ['serverCertificateMetadata', 'serverCertificateName', 'server-certificate'],
  ['accessKey', 'userName', 'user'],
  ['loginProfile', 'userName', 'user'],
];

/**
 * Every IAM entity that an event names, its target first: a group membership concerns the user and the group, an
 * attachment the user and the policy. Calls that leave the user out mean the caller.
 */
export function entityRefs(event: CloudTrailEvent): EntityRef[] {
  if (event.eventSource === 'cloudtrail.amazonaws.com') return trailRefs(event);
  if (event.eventSource !== 'iam.amazonaws.com') return [];
  const refs: EntityRef[] = [];
  for (const [parameter, kind] of byName) add(refs, kind, textParameter(event, parameter)?.toLowerCase());
  for (const [parameter, kind] of byArn) add(refs, kind, textParameter(event, parameter));
  for (const [member, field, kind] of made) add(refs, kind, textResponse(event, member, field)?.toLowerCase());
  add(refs, 'policy', textResponse(event, 'policy', 'arn'));
  add(refs, 'saml-provider', textResponse(event, 'sAMLProviderArn'));
  add(refs, 'oidc-provider', textResponse(event, 'openIDConnectProviderArn'));
  add(refs, 'mfa-device', textResponse(event, 'virtualMFADevice', 'serialNumber'));
  if (/AccountPasswordPolicy|AccountAlias|Organizations|OutboundWebIdentity|SecurityTokenService/.test(event.eventName))
    add(refs, 'account', 'account');
  if (!refs.some(({ kind }) => kind === 'user') && ofCaller.test(event.eventName)) {
    const owner = credentialOwner(event);
    if (owner.kind === 'user') add(refs, 'user', owner.name.toLowerCase());
  }
  return refs;
}

/** Trails are told apart by ARN, as the state has them; a call may give the name alone. */
function trailRefs(event: CloudTrailEvent): EntityRef[] {
  const refs: EntityRef[] = [];
  const parameter = textParameter(event, 'trailName') === undefined ? 'name' : 'trailName';
  if (/Trail|Logging|EventSelectors/.test(event.eventName)) add(refs, 'trail', namedTrail(emptyState(''), event, parameter));
  return refs;
}

function add(refs: EntityRef[], kind: string, key: string | undefined): void {
  if (key !== undefined && key !== '' && !refs.some((ref) => ref.kind === kind && ref.key === key)) refs.push({ kind, key });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyState } from '../../account/empty-state.ts';
import { factsOf } from '../../account/facts.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { eventOf, stateAfter, succeeded } from './test-kit.ts';

/** An account of which everything is known that these events change: there is nothing yet. */
function start(): AccountState {
  const empty = emptyState('111122223333');
  const whole = known(true as const, { at: '2026-03-01T00:00:00Z', source: 'test' });
  return {
    ...empty,
    users: { ...empty.users, whole },
    groups: { ...empty.groups, whole },
    roles: { ...empty.roles, whole },
    policies: { ...empty.policies, whole },
    instanceProfiles: { ...empty.instanceProfiles, whole },
    samlProviders: { ...empty.samlProviders, whole },
    oidcProviders: { ...empty.oidcProviders, whole },
    trails: { ...empty.trails, whole },
  };
}

const some = (...values: (string | boolean | number)[]) => fc.constantFrom(...values);
const root = 'arn:aws:iam::111122223333';
const [roleName, profile] = [some('app', 'APP', 'ops'), some('web', 'WEB')];
const [path, document] = [some('/', '/x/'), some('{}', '{ "Statement": [] }')];
const [description, tags] = [some('old', 'new', ''), fc.constantFrom([], [{ key: 'team', value: 'a' }])];
const policyArn = some(`${root}:policy/read`, `${root}:policy/x/write`);
const issuer = some('https://idp.example.com', 'https://idp.example.com/realms/b');
const oidc = issuer.map((url) => String(url).replace('https://', `${root}:oidc-provider/`));
const saml = `${root}:saml-provider/okta`;
const thumbprintList = fc.constantFrom(['a'.repeat(40)], ['b'.repeat(40), 'c'.repeat(40)]);
const trail = some('audit', 'arn:aws:cloudtrail:us-east-1:111122223333:trail/audit');
const selectors = fc.constantFrom<JsonObject>(
  { eventSelectors: [{ readWriteType: 'WriteOnly' }] },
  { advancedEventSelectors: [{ name: 'all', fieldSelectors: [{ field: 'eventCategory', equals: ['Management'] }] }] },
);
const settings = {
  s3BucketName: some('logs', 'other'),
  s3KeyPrefix: some('p', ''),
  isMultiRegionTrail: some(true, false),
  enableLogFileValidation: some(true, false),
  kmsKeyId: some('arn:aws:kms:us-east-1:111122223333:key/EXAMPLE', ''),
};
const delivery = fc.constantFrom<JsonObject>(
  {},
  { cloudWatchLogsLogGroupArn: 'arn:aws:logs:group', cloudWatchLogsRoleArn: `${root}:role/logs` },
  { cloudWatchLogsLogGroupArn: '', cloudWatchLogsRoleArn: '' },
);

let serial = 0;
type Answer = (asked: JsonObject, id: number) => JsonObject;
const call = (name: string, parameters: fc.Arbitrary<object>, answer?: Answer) =>
  parameters.map((given): CloudTrailEvent => {
    serial += 1;
    const asked: JsonObject = { ...given };
    return succeeded(name, asked, answer?.(asked, serial) ?? null);
  });
const cloudTrail = (name: string, parameters: fc.Arbitrary<object>) =>
  call(name, parameters).map((event) => ({ ...event, eventSource: 'cloudtrail.amazonaws.com' }));
const record = (fields: Record<string, fc.Arbitrary<unknown>>, ...requiredKeys: string[]) => fc.record(fields, { requiredKeys });

const roles = fc.oneof(
  call(
    'CreateRole',
    record({ roleName, path, assumeRolePolicyDocument: document, description, tags }, 'roleName', 'assumeRolePolicyDocument'),
    (asked, id) => ({ role: { roleName: asked['roleName'], roleId: `AROA${id}` } }),
  ),
  call('UpdateRole', record({ roleName, description, maxSessionDuration: some(3_600, 7_200) }, 'roleName')),
  call('UpdateRoleDescription', fc.record({ roleName, description })),
  call('UpdateAssumeRolePolicy', fc.record({ roleName, policyDocument: document })),
  call('DeleteRole', fc.record({ roleName })),
  call('CreateServiceLinkedRole', fc.constant({ aWSServiceName: 'x.amazonaws.com' }), (_, id) => ({
    role: { roleName: 'AWSServiceRoleForX', roleId: `AROA${id}`, path: '/aws-service-role/x.amazonaws.com/' },
  })),
  call('DeleteServiceLinkedRole', fc.constant({ roleName: 'AWSServiceRoleForX' })),
  call('CreateInstanceProfile', record({ instanceProfileName: profile, path, tags }, 'instanceProfileName')),
  ...['DeleteInstanceProfile', 'AddRoleToInstanceProfile', 'RemoveRoleFromInstanceProfile'].map((name) =>
    call(name, fc.record({ instanceProfileName: profile, roleName })),
  ),
);

const policies = fc.oneof(
  call('CreateRole', fc.record({ roleName, assumeRolePolicyDocument: document })),
  call(
    'CreatePolicy',
    fc
      .tuple(fc.constantFrom(['read', '/'], ['write', '/x/']), document, description)
      .map(([[policyName, at], policyDocument, text]) => ({ policyName, path: at, policyDocument, description: text })),
  ),
  call('CreatePolicyVersion', record({ policyArn, policyDocument: document, setAsDefault: some(true, false) }, 'policyArn'), (_, id) => ({
    policyVersion: { versionId: `v${(id % 4) + 1}` },
  })),
  ...['DeletePolicyVersion', 'SetDefaultPolicyVersion'].map((name) =>
    call(name, fc.record({ policyArn, versionId: some('v1', 'v2', 'v3', 'v4') })),
  ),
  call('DeletePolicy', fc.record({ policyArn })),
  ...['AttachRolePolicy', 'DetachRolePolicy'].map((name) => call(name, fc.record({ roleName, policyArn }))),
  call('PutRolePermissionsBoundary', fc.record({ roleName, permissionsBoundary: policyArn })),
);

const providers = fc.oneof(
  call('CreateSAMLProvider', fc.record({ name: fc.constant('okta'), sAMLMetadataDocument: some('<a/>', '<b/>') })),
  call('UpdateSAMLProvider', fc.record({ sAMLProviderArn: fc.constant(saml), sAMLMetadataDocument: some('<a/>', '<b/>') })),
  call('DeleteSAMLProvider', fc.constant({ sAMLProviderArn: saml })),
  call(
    'CreateOpenIDConnectProvider',
    record({ url: issuer, clientIDList: fc.constantFrom(['x'], ['x', 'y']), thumbprintList, tags }, 'url'),
  ),
  call('UpdateOpenIDConnectProviderThumbprint', fc.record({ openIDConnectProviderArn: oidc, thumbprintList })),
  ...['AddClientIDToOpenIDConnectProvider', 'RemoveClientIDFromOpenIDConnectProvider', 'DeleteOpenIDConnectProvider'].map((name) =>
    call(name, fc.record({ openIDConnectProviderArn: oidc, clientID: some('x', 'z') })),
  ),
);

const trails = fc.oneof(
  cloudTrail('CreateTrail', record({ name: fc.constant('audit'), ...settings }, 'name', 's3BucketName')),
  cloudTrail(
    'UpdateTrail',
    fc.tuple(record({ name: trail, ...settings }, 'name'), delivery).map(([given, logs]) => ({ ...given, ...logs })),
  ),
  ...['StartLogging', 'StopLogging', 'DeleteTrail'].map((name) => cloudTrail(name, fc.record({ name: trail }))),
  cloudTrail(
    'PutEventSelectors',
    fc.tuple(trail, selectors).map(([trailName, given]) => ({ trailName, ...given })),
  ),
);

/** Stories about one kind of thing each, so that most events meet what they are about. */
const stories = fc
  .constantFrom<fc.Arbitrary<CloudTrailEvent>>(roles, policies, providers, trails, fc.oneof(roles, policies))
  .chain((events) => fc.array(events, { minLength: 15, maxLength: 60, size: 'max' }));

describe('an account that is known', () => {
  it('is after each event and its inverse what it was before, by calls that AWS accepts', () => {
    const undone = new Map<string, number>();
    fc.assert(
      fc.property(stories, (story) => {
        let state = start();
        for (const event of story) {
          const { state: after, contradictions } = stateAfter(state, event);
          // What AWS would have refused did not happen in a log without gaps.
          if (contradictions.length > 0) continue;
          const inverse = findEntry(event.eventSource, event.eventName)?.history?.inverse(state, event);
          if (inverse?.kind === 'steps' || inverse?.kind === 'partly') {
            let back = after;
            for (const undo of inverse.calls.map(eventOf)) {
              const step = stateAfter(back, undo);
              expect(step.contradictions).toEqual([]);
              back = step.state;
            }
            if (inverse.kind === 'steps') expect(factsOf(back)).toEqual(factsOf(state));
            undone.set(event.eventName, (undone.get(event.eventName) ?? 0) + 1);
          }
          state = after;
        }
      }),
      { numRuns: 200 },
    );
    expect(undone.size).toBeGreaterThan(28);
  });
});

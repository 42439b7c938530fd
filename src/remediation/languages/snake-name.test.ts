import { expect, it } from 'vitest';
import { snakeName } from './snake-name.ts';

it.each([
  ['UpdateAccessKey', 'update_access_key'],
  ['CreateSAMLProvider', 'create_saml_provider'],
  ['CreateOpenIDConnectProvider', 'create_open_id_connect_provider'],
  ['EnableMFADevice', 'enable_mfa_device'],
  ['UploadSSHPublicKey', 'upload_ssh_public_key'],
  ['AddClientIDToOpenIDConnectProvider', 'add_client_id_to_open_id_connect_provider'],
  ['ListObjectsV2', 'list_objects_v2'],
  ['ListWebACLs', 'list_web_acls'],
  ['CreateCachediSCSIVolume', 'create_cached_iscsi_volume'],
  ['CreateOAuth2TokenWithIAM', 'create_oauth2_token_with_iam'],
  ['ExecutePartiQLStatement', 'execute_partiql_statement'],
])('%s', (operation, name) => {
  expect(snakeName(operation)).toBe(name);
});

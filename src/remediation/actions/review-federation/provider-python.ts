import { pythonText } from '../../languages/python/python-text.ts';
import type { Provider } from './provider.ts';

/** A boto3 program that shows a provider and the roles that trust it. */
export function providerPython({ kind, arn }: Provider): string[] {
  const show =
    kind === 'saml-provider'
      ? [
          'provider = iam.get_saml_provider(SAMLProviderArn=arn)',
          'metadata = provider["SAMLMetadataDocument"]',
          'print("SHA-256 of the metadata:", hashlib.sha256(metadata.encode()).hexdigest())',
          'print("valid until:", provider.get("ValidUntil"))',
          'for certificate in sorted(set(re.findall(r"X509Certificate>([^<]+)<", metadata))):',
          '    der = base64.b64decode("".join(certificate.split()))',
          '    print("signing certificate, SHA-256:", hashlib.sha256(der).hexdigest())',
        ]
      : [
          'provider = iam.get_open_id_connect_provider(OpenIDConnectProviderArn=arn)',
          'print("address:", provider["Url"])',
          'print("client ids:", provider.get("ClientIDList"))',
          'print("thumbprints:", provider.get("ThumbprintList"))',
        ];
  return [
    ...(kind === 'saml-provider' ? ['import base64', 'import hashlib'] : []),
    'import json',
    ...(kind === 'saml-provider' ? ['import re'] : []),
    '',
    'import boto3',
    '',
    'iam = boto3.client("iam")',
    `arn = ${pythonText(arn)}`,
    ...show,
    'for page in iam.get_paginator("list_roles").paginate():',
    '    for role in page["Roles"]:',
    '        if json.dumps(arn) in json.dumps(role["AssumeRolePolicyDocument"]):',
    '            print("trusted by role", role["RoleName"])',
  ];
}

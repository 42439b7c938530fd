import { createHash } from 'node:crypto';
import * as iam from '@aws-sdk/client-iam';
import { certificateFacts } from '../../../src/account/certificate-facts.ts';
import type { OidcProvider, SamlProvider, ServerCertificate } from '../../../src/account/entities.ts';
import { wholeMembers } from '../../../src/account/members.ts';
import { known, unknown } from '../../../src/account/part.ts';
import { type Collector, dateOf, every, said, tagsOf } from './collector.ts';

/** Server certificates by key, identity providers by ARN. */
export async function collectProviders(collector: Collector): Promise<{
  certificates: [string, ServerCertificate][];
  saml: [string, SamlProvider][];
  oidc: [string, OidcProvider][];
}> {
  const { client } = collector;
  const [pages, { SAMLProviderList }, { OpenIDConnectProviderList }] = await Promise.all([
    every(iam.paginateListServerCertificates, collector, {}),
    client.send(new iam.ListSAMLProvidersCommand()),
    client.send(new iam.ListOpenIDConnectProvidersCommand()),
  ]);
  const names = pages.flatMap(({ ServerCertificateMetadataList }) => ServerCertificateMetadataList ?? []);
  const [certificates, saml, oidc] = await Promise.all([
    Promise.all(names.map(({ ServerCertificateName = '' }) => certificateOf(collector, ServerCertificateName))),
    Promise.all((SAMLProviderList ?? []).map(({ Arn = '' }) => samlOf(collector, Arn))),
    Promise.all((OpenIDConnectProviderList ?? []).map(({ Arn = '' }) => oidcOf(collector, Arn))),
  ]);
  return { certificates, saml, oidc };
}

async function certificateOf(collector: Collector, name: string): Promise<[string, ServerCertificate]> {
  const { ServerCertificate: one } = await collector.client.send(new iam.GetServerCertificateCommand({ ServerCertificateName: name }));
  const metadata = one?.ServerCertificateMetadata;
  // moto lets every certificate expire in 2012; what the certificate itself says is true of AWS as well.
  const facts = certificateFacts(one?.CertificateBody ?? '');
  return [
    name.toLowerCase(),
    {
      name,
      id: said(collector, metadata?.ServerCertificateId),
      path: said(collector, metadata?.Path),
      uploaded: dateOf(collector, metadata?.UploadDate),
      expires: said(collector, facts.expires),
      keyType: said(collector, facts.keyType),
      boundTo: unknown('left out'),
      tags: tagsOf(collector, one?.Tags),
    },
  ];
}

async function samlOf(collector: Collector, arn: string): Promise<[string, SamlProvider]> {
  const one = await collector.client.send(new iam.GetSAMLProviderCommand({ SAMLProviderArn: arn }));
  const metadata = one.SAMLMetadataDocument ?? '';
  // moto lets every provider end in 2032, whatever its metadata says.
  const until = collector.moto ? new Date(/validUntil="([^"]+)"/.exec(metadata)?.[1] ?? '') : one.ValidUntil;
  const digest = createHash('sha256').update(metadata).digest('hex');
  return [
    arn,
    {
      arn,
      created: dateOf(collector, one.CreateDate),
      validUntil: dateOf(collector, until),
      metadataDigest: known(digest, collector.read),
      tags: tagsOf(collector, one.Tags),
    },
  ];
}

async function oidcOf(collector: Collector, arn: string): Promise<[string, OidcProvider]> {
  const one = await collector.client.send(new iam.GetOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }));
  return [
    arn,
    {
      arn,
      url: said(collector, one.Url),
      created: dateOf(collector, one.CreateDate),
      clientIds: wholeMembers(Object.fromEntries((one.ClientIDList ?? []).map((id) => [id, true as const])), collector.read),
      thumbprints: known(one.ThumbprintList ?? [], collector.read),
      tags: tagsOf(collector, one.Tags),
    },
  ];
}

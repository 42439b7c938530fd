import {
  byName,
  type Handler,
  type Members,
  mustBeNew,
  mustFind,
  optional,
  type Parameters,
  refuse,
  remove,
  tagList,
  tagsIn,
  text,
  texts,
} from './handler.ts';
import { moved } from './identities.ts';
import { arnOf, type Certificate, type Model, newId, type OidcProvider, type SamlProvider } from './model.ts';

export function certificateIn(model: Model, parameters: Parameters): Certificate {
  const name = text(parameters, 'ServerCertificateName');
  return mustFind(byName(model.certificates, name), `server certificate ${name}`);
}

export function samlArn(model: Model, { name }: SamlProvider): string {
  return arnOf(model, 'saml-provider', { path: '/', name });
}

export function samlIn(model: Model, parameters: Parameters): SamlProvider {
  const arn = text(parameters, 'SAMLProviderArn');
  return mustFind(
    model.samlProviders.find((provider) => samlArn(model, provider) === arn),
    `provider ${arn}`,
  );
}

export function oidcArn(model: Model, { url }: OidcProvider): string {
  return arnOf(model, 'oidc-provider', { path: '/', name: url });
}

export function oidcIn(model: Model, parameters: Parameters): OidcProvider {
  const arn = text(parameters, 'OpenIDConnectProviderArn');
  return mustFind(
    model.oidcProviders.find((provider) => oidcArn(model, provider) === arn),
    `provider ${arn}`,
  );
}

export function certificateMembers(model: Model, certificate: Certificate): Members {
  return {
    Path: certificate.path,
    ServerCertificateName: certificate.name,
    ServerCertificateId: certificate.id,
    Arn: arnOf(model, 'server-certificate', certificate),
    UploadDate: certificate.created,
    ...(certificate.expires === undefined ? {} : { Expiration: certificate.expires }),
  };
}

/** What a password policy takes, from the API reference. */
const ranges = [
  ['MinimumPasswordLength', 6, 128],
  ['MaxPasswordAge', 1, 1_095],
  ['PasswordReusePrevention', 1, 24],
] as const;

export const account: Readonly<Record<string, Handler>> = {
  UploadServerCertificate: (model, parameters) => {
    const name = text(parameters, 'ServerCertificateName');
    mustBeNew(byName(model.certificates, name), `server certificate ${name}`);
    const certificate: Certificate = {
      name,
      id: newId(model, 'ASCA'),
      path: optional(parameters, 'Path') ?? '/',
      created: model.clock(),
      body: text(parameters, 'CertificateBody'),
      chain: optional(parameters, 'CertificateChain'),
      tags: tagsIn(parameters),
    };
    model.certificates.push(certificate);
    const tags = certificate.tags.size === 0 ? {} : { Tags: tagList(certificate.tags) };
    return { ServerCertificateMetadata: certificateMembers(model, certificate), ...tags };
  },
  UpdateServerCertificate: (model, parameters) => {
    const [name, path] = [optional(parameters, 'NewServerCertificateName'), optional(parameters, 'NewPath')];
    moved(model.certificates, certificateIn(model, parameters), name, path);
    return {};
  },
  DeleteServerCertificate: (model, parameters) => {
    remove(model.certificates, certificateIn(model, parameters));
    return {};
  },
  CreateSAMLProvider: (model, parameters) => {
    const [name, metadata] = [text(parameters, 'Name'), text(parameters, 'SAMLMetadataDocument')];
    mustBeNew(byName(model.samlProviders, name), `SAML provider ${name}`);
    const provider: SamlProvider = { name, created: model.clock(), metadata, tags: tagsIn(parameters) };
    model.samlProviders.push(provider);
    return { SAMLProviderArn: samlArn(model, provider), ...(provider.tags.size === 0 ? {} : { Tags: tagList(provider.tags) }) };
  },
  UpdateSAMLProvider: (model, parameters) => {
    const provider = samlIn(model, parameters);
    provider.metadata = optional(parameters, 'SAMLMetadataDocument') ?? provider.metadata;
    return { SAMLProviderArn: samlArn(model, provider) };
  },
  DeleteSAMLProvider: (model, parameters) => {
    remove(model.samlProviders, samlIn(model, parameters));
    return {};
  },
  CreateOpenIDConnectProvider: (model, parameters) => {
    const url = text(parameters, 'Url').replace(/^https:\/\//, '');
    mustBeNew(
      model.oidcProviders.find((provider) => provider.url === url),
      `provider ${url}`,
    );
    const provider: OidcProvider = {
      url,
      created: model.clock(),
      clientIds: new Set(texts(parameters, 'ClientIDList')),
      thumbprints: texts(parameters, 'ThumbprintList'),
      tags: tagsIn(parameters),
    };
    model.oidcProviders.push(provider);
    return { OpenIDConnectProviderArn: oidcArn(model, provider), ...(provider.tags.size === 0 ? {} : { Tags: tagList(provider.tags) }) };
  },
  UpdateOpenIDConnectProviderThumbprint: (model, parameters) => {
    oidcIn(model, parameters).thumbprints = texts(parameters, 'ThumbprintList');
    return {};
  },
  AddClientIDToOpenIDConnectProvider: (model, parameters) => {
    oidcIn(model, parameters).clientIds.add(text(parameters, 'ClientID'));
    return {};
  },
  RemoveClientIDFromOpenIDConnectProvider: (model, parameters) => {
    oidcIn(model, parameters).clientIds.delete(text(parameters, 'ClientID'));
    return {};
  },
  DeleteOpenIDConnectProvider: (model, parameters) => {
    remove(model.oidcProviders, oidcIn(model, parameters));
    return {};
  },
  CreateAccountAlias: (model, parameters) => {
    model.alias = text(parameters, 'AccountAlias');
    return {};
  },
  DeleteAccountAlias: (model, parameters) => {
    if (model.alias !== text(parameters, 'AccountAlias')) refuse('NoSuchEntity', 'The account has no such alias.');
    model.alias = undefined;
    return {};
  },
  UpdateAccountPasswordPolicy: (model, parameters) => {
    const number = (name: string, otherwise: number) => Number(optional(parameters, name) ?? otherwise);
    for (const [name, least, most] of ranges) {
      const value = number(name, least);
      if (value < least || value > most) refuse('ValidationError', `${name} must be from ${least} to ${most}.`);
    }
    const yes = (name: string) => parameters[name] === 'true';
    model.passwordPolicy = {
      MinimumPasswordLength: number('MinimumPasswordLength', 6),
      RequireSymbols: yes('RequireSymbols'),
      RequireNumbers: yes('RequireNumbers'),
      RequireUppercaseCharacters: yes('RequireUppercaseCharacters'),
      RequireLowercaseCharacters: yes('RequireLowercaseCharacters'),
      AllowUsersToChangePassword: yes('AllowUsersToChangePassword'),
      ExpirePasswords: number('MaxPasswordAge', 0) > 0,
      ...(optional(parameters, 'MaxPasswordAge') === undefined ? {} : { MaxPasswordAge: number('MaxPasswordAge', 0) }),
      ...(optional(parameters, 'PasswordReusePrevention') === undefined
        ? {}
        : { PasswordReusePrevention: number('PasswordReusePrevention', 0) }),
      HardExpiry: yes('HardExpiry'),
    };
    return {};
  },
  DeleteAccountPasswordPolicy: (model) => {
    mustFind(model.passwordPolicy, 'password policy');
    model.passwordPolicy = undefined;
    return {};
  },
  SetSecurityTokenServicePreferences: (model, parameters) => {
    model.tokenVersion = text(parameters, 'GlobalEndpointTokenVersion');
    return {};
  },
  EnableOrganizationsRootCredentialsManagement: (model) => feature(model, 'RootCredentialsManagement', true),
  DisableOrganizationsRootCredentialsManagement: (model) => feature(model, 'RootCredentialsManagement', false),
  EnableOrganizationsRootSessions: (model) => feature(model, 'RootSessions', true),
  DisableOrganizationsRootSessions: (model) => feature(model, 'RootSessions', false),
  EnableOutboundWebIdentityFederation: (model) => {
    if (model.outboundFederation) refuse('InvalidInput', 'It is enabled already.');
    model.outboundFederation = true;
    return { IssuerIdentifier: 'https://issuer.example.com/1' };
  },
  DisableOutboundWebIdentityFederation: (model) => {
    if (!model.outboundFederation) refuse('InvalidInput', 'It is disabled already.');
    model.outboundFederation = false;
    return {};
  },
};

function feature(model: Model, name: string, on: boolean): Members {
  if (on) model.organisationFeatures.add(name);
  else model.organisationFeatures.delete(name);
  return { OrganizationId: 'o-example0001', EnabledFeatures: [...model.organisationFeatures] };
}

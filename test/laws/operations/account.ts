import { type Operation, operation, textIn } from '../operation.ts';
import { certificate, maybe, names, path, samlMetadata, tags, thumbprints } from '../words.ts';
import { type Cell, nameOf } from '../world.ts';
import { spelled } from './spelled.ts';
import { tagged } from './tags.ts';

/** Server certificates, identity providers, the alias and the password policy. */
export const account: readonly Operation[] = [
  operation(3, (world, random) => {
    if (world.isFull('certificate', 6)) return undefined;
    // moto drops the tags of a new certificate.
    const given = world.moto ? {} : maybe(random, { Tags: tags(world, random) });
    const name = world.freshName('certificate', names.certificate, random);
    return {
      action: 'UploadServerCertificate',
      parameters: {
        ServerCertificateName: name,
        CertificateBody: certificate(random),
        PrivateKey: 'thrown away',
        ...maybe(random, { CertificateChain: certificate(random) }),
        ...maybe(random, { Path: path(random) }),
        ...given,
      },
      done: () => {
        world.add('certificate', `certificate:${name}`);
        tagged(world, `certificate:${name}`, given);
      },
    };
  }),
  operation(2, (world, random) => {
    const [old] = random.of(world.rows('certificate')) ?? [];
    if (old === undefined || world.moto) return undefined;
    const renamed = maybe(random, { NewServerCertificateName: world.freshName('certificate', names.certificate, random) }, 0.7);
    return {
      action: 'UpdateServerCertificate',
      parameters: { ServerCertificateName: spelled(world, random, old), ...renamed, ...maybe(random, { NewPath: path(random) }) },
      done: () => {
        if ('NewServerCertificateName' in renamed) world.rename(old, `certificate:${renamed.NewServerCertificateName}`);
      },
    };
  }),
  operation(1, (world, random) => {
    const [old] = random.of(world.rows('certificate')) ?? [];
    return old === undefined
      ? undefined
      : {
          action: 'DeleteServerCertificate',
          parameters: { ServerCertificateName: spelled(world, random, old) },
          done: () => world.forget(old),
        };
  }),
  operation(2, (world, random) => {
    if (world.isFull('saml', 4)) return undefined;
    // moto drops the tags of a new SAML provider.
    const given = world.moto ? {} : maybe(random, { Tags: tags(world, random) });
    const name = world.freshName('saml', names.provider, random);
    return {
      action: 'CreateSAMLProvider',
      parameters: { Name: name, SAMLMetadataDocument: samlMetadata(random), ...given },
      done: (answer) => {
        const provider: Cell = `saml:${textIn(answer, 'SAMLProviderArn')}`;
        world.add('saml', provider);
        tagged(world, provider, given);
      },
    };
  }),
  operation(2, (world, random) => {
    const [provider] = random.of(world.rows('saml')) ?? [];
    return provider === undefined
      ? undefined
      : { action: 'UpdateSAMLProvider', parameters: { SAMLProviderArn: nameOf(provider), SAMLMetadataDocument: samlMetadata(random) } };
  }),
  operation(1, (world, random) => {
    const [provider] = random.of(world.rows('saml')) ?? [];
    return provider === undefined
      ? undefined
      : { action: 'DeleteSAMLProvider', parameters: { SAMLProviderArn: nameOf(provider) }, done: () => world.forget(provider) };
  }),
  operation(2, (world, random) => {
    if (world.isFull('oidc', 4)) return undefined;
    const given = maybe(random, { Tags: tags(world, random) });
    const host = world.freshName('oidc', ['token.example.com', 'oidc.example.org/id'], random);
    const clients = random.some(clientIds, 2);
    return {
      action: 'CreateOpenIDConnectProvider',
      parameters: {
        Url: `https://${host}`,
        ThumbprintList: thumbprints(random),
        ...(clients.length === 0 ? {} : { ClientIDList: clients }),
        ...given,
      },
      done: (answer) => {
        const provider: Cell = `oidc:${textIn(answer, 'OpenIDConnectProviderArn')}`;
        world.add('oidc', provider);
        for (const client of clients) world.add('client', provider, `id:${client}`);
        tagged(world, provider, given);
      },
    };
  }),
  operation(2, (world, random) => {
    const [provider] = random.of(world.rows('oidc')) ?? [];
    const given = { ThumbprintList: thumbprints(random) };
    return provider === undefined
      ? undefined
      : { action: 'UpdateOpenIDConnectProviderThumbprint', parameters: { OpenIDConnectProviderArn: nameOf(provider), ...given } };
  }),
  operation(2, (world, random) => {
    const [provider] = random.of(world.rows('oidc')) ?? [];
    const client = random.of(clientIds) ?? '';
    if (provider === undefined || world.moto) return undefined;
    return {
      action: 'AddClientIDToOpenIDConnectProvider',
      parameters: { OpenIDConnectProviderArn: nameOf(provider), ClientID: client },
      done: () => world.add('client', provider, `id:${client}`),
    };
  }),
  operation(1, (world, random) => {
    const [provider, client] = random.of(world.rows('client')) ?? [];
    if (provider === undefined || client === undefined || world.moto) return undefined;
    return {
      action: 'RemoveClientIDFromOpenIDConnectProvider',
      parameters: { OpenIDConnectProviderArn: nameOf(provider), ClientID: nameOf(client) },
      done: () => world.drop('client', provider, client),
    };
  }),
  operation(1, (world, random) => {
    const [provider] = random.of(world.rows('oidc')) ?? [];
    return provider === undefined
      ? undefined
      : {
          action: 'DeleteOpenIDConnectProvider',
          parameters: { OpenIDConnectProviderArn: nameOf(provider) },
          done: () => world.forget(provider),
        };
  }),
  operation(1, (world, random) => {
    const alias = random.among('acme', 'acme-prod', 'example-1');
    return {
      action: 'CreateAccountAlias',
      parameters: { AccountAlias: alias },
      done: () => {
        for (const row of world.rows('alias')) world.drop('alias', ...row);
        world.add('alias', `alias:${alias}`);
      },
    };
  }),
  operation(1, (world) => {
    const [alias] = world.rows('alias')[0] ?? [];
    return alias === undefined
      ? undefined
      : { action: 'DeleteAccountAlias', parameters: { AccountAlias: nameOf(alias) }, done: () => world.forget(alias) };
  }),
  operation(2, (world, random) => {
    const flag = (name: string) => maybe(random, { [name]: random.chance(0.7) });
    return {
      action: 'UpdateAccountPasswordPolicy',
      parameters: {
        ...maybe(random, { MinimumPasswordLength: 6 + random.below(40) }),
        ...maybe(random, { MaxPasswordAge: 1 + random.below(1_095) }),
        ...maybe(random, { PasswordReusePrevention: 1 + random.below(24) }),
        ...flag('RequireSymbols'),
        ...flag('RequireNumbers'),
        ...flag('RequireUppercaseCharacters'),
        ...flag('RequireLowercaseCharacters'),
        ...flag('AllowUsersToChangePassword'),
        ...flag('HardExpiry'),
      },
      done: () => world.add('password-policy', 'policy-of:account'),
    };
  }),
  operation(1, (world) =>
    world.rows('password-policy').length === 0
      ? undefined
      : { action: 'DeleteAccountPasswordPolicy', parameters: {}, done: () => world.drop('password-policy', 'policy-of:account') },
  ),
];

const clientIds = ['sts.amazonaws.com', 'App:1', 'https://example.com/client'];

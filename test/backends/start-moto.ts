import type { BackendStart } from './backend.ts';
import { pythonEnvironment } from './python-environment.ts';
import { servePython } from './serve-python.ts';

const version = '5.2.3';

/**
 * Starts a moto server of its own, with an empty account 123456789012 and the policies that AWS manages, which take it
 * seconds at each reset.
 */
export function startMoto(): Promise<BackendStart> {
  return start({ MOTO_IAM_LOAD_MANAGED_POLICIES: 'true' });
}

/** The same without the policies that AWS manages, with another account where one is given. */
export function startBareMoto(account?: string): Promise<BackendStart> {
  return start(account === undefined ? {} : { MOTO_ACCOUNT_ID: account });
}

async function start(env: Readonly<Record<string, string>>): Promise<BackendStart> {
  const environment = await pythonEnvironment('moto', version, 'moto[server]');
  if (environment.kind === 'absent') return environment;
  return servePython(environment, {
    name: `moto ${version}`,
    module: 'moto.server',
    // Port 0 lets the system choose, so that two workers never choose the same.
    args: ['-H', '127.0.0.1', '-p', '0'],
    env,
    endpointIn: (printed) => /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(printed)?.[1],
    healthPath: '/moto-api/data.json',
    patience: 60,
  });
}

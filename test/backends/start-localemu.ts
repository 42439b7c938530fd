import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackendStart } from './backend.ts';
import { freePort } from './free-port.ts';
import { pythonEnvironment } from './python-environment.ts';
import { servePython } from './serve-python.ts';

const version = '1.2.0';

/**
 * Starts a localemu server of its own, with an empty account 000000000000: IAM that CloudTrail records, so that calls
 * come back from LookupEvents. Its S3, STS and SQS are written for Python 3.12 and answer `invalid syntax` on older ones.
 */
export function startLocalemu(): Promise<BackendStart> {
  return start('localemu.runtime.main', {});
}

/**
 * The same without the policies that AWS manages, and every call takes a permission of its caller. Clients with the
 * credentials that tests have anyway are root, which may do everything.
 */
export function startEnforcingLocalemu(): Promise<BackendStart> {
  return start('bare_localemu', { IAM_ENFORCEMENT: '1', ROOT_ACCESS_KEYS: 'AKIAEXAMPLE000000000' });
}

/** Modules are found beside `serve.py`, too. */
async function start(module: string, env: Readonly<Record<string, string>>): Promise<BackendStart> {
  const environment = await pythonEnvironment('localemu', version, 'localemu', ['python3.13', 'python3.12', 'python3']);
  if (environment.kind === 'absent') return environment;
  const scratch = mkdtempSync(join(tmpdir(), 'trailward-localemu-'));
  const address = `127.0.0.1:${await freePort()}`;
  const started = await servePython(environment, {
    name: `localemu ${version}`,
    module,
    args: [],
    env: {
      GATEWAY_LISTEN: address,
      LOCALEMU_HOST: address,
      // The default server listens on every address of the machine, whatever it is told.
      GATEWAY_SERVER: 'hypercorn',
      // It would start containers and fetch files.
      DOCKER_HOST: 'unix:///nonexistent',
      SKIP_SSL_CERT_DOWNLOAD: '1',
      LOCALEMU_VPC_IP_PINNING: '0',
      LOCALEMU_ENI_REAL: '0',
      ...{ FILESYSTEM_ROOT: scratch, CONFIG_DIR: scratch, HOME: scratch, TMPDIR: scratch },
      ...env,
    },
    endpointIn: (printed) => (printed.includes('Ready.') ? `http://${address}` : undefined),
    healthPath: '/_localemu/health',
    patience: 120,
  });
  const clear = () => rmSync(scratch, { recursive: true, force: true });
  if (started.kind === 'absent') {
    clear();
    return started;
  }
  const stop = async () => {
    await started.stop();
    clear();
  };
  return { ...started, stop };
}

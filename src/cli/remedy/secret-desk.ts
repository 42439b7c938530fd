import { randomBytes } from 'node:crypto';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { renderUnicodeCompact } from 'uqr';
import type { SecretDesk } from '../../app/ports/apply-ports.ts';
import type { World } from '../../app/ports/world.ts';
import { newPassword, passwordBytes } from '../../app/remedy/new-password.ts';
import type { Clients } from '../../aws/clients.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import { writeNewFile } from '../../store/write-new-file.ts';
import type { Host } from '../host.ts';
import { shownPath } from './shown-path.ts';

export interface DeskOptions {
  host: Host;
  clients: Clients;
  world: World;
  /** Folder for the files by which secrets are handed over. */
  folder: string;
}

/** Files of one step at most: one for each secret of each attempt. */
const mostFiles = 100;

/** Where the secrets of an apply are made, asked for and handed over: files of mode 0600, this terminal, Secrets Manager. */
export function secretDesk({ host, clients, world, folder }: DeskOptions): SecretDesk {
  return {
    makePassword: async () => newPassword(world, randomBytes(passwordBytes)),
    ask: async ({ question, pattern }) => {
      if (host.askHidden === undefined) throw new Error('It has to be typed at a terminal.');
      for (let tries = 0; tries < 3; tries += 1) {
        const answer = await host.askHidden(`${sanitise(question)} `);
        if (answer === undefined) throw new Error('You interrupted.');
        if (new RegExp(`^(?:${pattern})$`).test(answer.trim())) return answer.trim();
        host.note('That is not in the form that is asked for.\n');
      }
      throw new Error('Three answers were not in the form that is asked for.');
    },
    lacks: ({ handOver: { to } }) => {
      if (to === 'terminal') return host.interactive ? undefined : noTerminal;
      return to === 'file' ? lackOf(folder) : undefined;
    },
    handOver: async (use, value, about) => {
      const { handOver, label } = use;
      if (handOver.to === 'terminal') return toTerminal(host, label, value, about.ids ?? {});
      if (handOver.to === 'secrets-manager') return toSecretsManager(clients, handOver.secretName, { ...about.ids, [use.name]: value });
      const text = `${JSON.stringify({ about: about.title, account: about.account, ...about.ids, [use.name]: value }, null, 2)}\n`;
      const path = writeBeside(folder, `${about.journal}-step-${about.step}`, text);
      host.note(`${sanitise(label)} is in ${shownPath(path)}, which only you can read. Hand it over and delete the file.\n`);
      return path;
    },
  };
}

const noTerminal = 'It is shown once, at a terminal, and there is none.';

/** Why files cannot be made in a folder, which is made for them. */
function lackOf(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return error instanceof Error ? `${error.message}.` : String(error);
  }
}

/** An MFA seed is shown once, as a QR code and as text, and kept nowhere. */
function toTerminal(host: Host, label: string, answered: string, ids: Readonly<Record<string, string>>): string {
  // The seed is a blob to the API, so that it comes as base64 of the Base32 text that devices take.
  const value = Buffer.from(answered, 'base64').toString('utf8');
  if (!host.interactive) throw new Error(noTerminal);
  const name = Object.values(ids)[0]?.split('/').at(-1) ?? 'user';
  const link = `otpauth://totp/AWS:${encodeURIComponent(name)}?secret=${encodeURIComponent(value)}&issuer=AWS`;
  host.note(`${sanitise(label)}, shown this once:\n\n${renderUnicodeCompact(link)}\n${link}\n\n`);
  return 'the terminal';
}

async function toSecretsManager(clients: Clients, name: string, values: Readonly<Record<string, string>>): Promise<string> {
  const manager = await clients.secretsManager();
  const SecretString = JSON.stringify(values);
  const { ARN } = await manager.createSecret({ Name: name, SecretString }).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'ResourceExistsException') return manager.putSecretValue({ SecretId: name, SecretString });
    throw error;
  });
  return ARN ?? name;
}

/** Writes beside what is there: after a call without an answer, nobody knows which of two passwords AWS has taken. */
function writeBeside(folder: string, stem: string, text: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let times = 1; times <= mostFiles; times += 1) {
    const path = resolve(join(folder, `${stem}${times === 1 ? '' : `-${times}`}.json`));
    if (writeNewFile(path, text)) return path;
  }
  throw new Error(`There are ${mostFiles} files ${stem} in ${folder} already.`);
}

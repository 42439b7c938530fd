import type { JsonObject } from '../../../kernel/json.ts';
import type { SecretUse } from '../../plan/secret-use.ts';
import type { ScriptCall } from '../script/script.ts';
import { secretFile } from '../script/secret-file.ts';
import type { References } from '../segments.ts';
import { serviceNames } from '../service-names.ts';
import { snakeName } from '../snake-name.ts';
import { ereOf } from './ere-of.ts';
import { savedByCli } from './saved-by-cli.ts';
import { type ShellJson, shellJson } from './shell-json.ts';
import { shellQuote } from './shell-quote.ts';

/**
 * The function of one call. All parameters go in one JSON text, because the AWS CLI reads files and addresses named in
 * flags (`file://`, `http://`), takes a value with a leading dash for a flag, and has its own syntax for lists. With a
 * secret among them, the JSON goes by a file of the owner, so that no list of processes shows it.
 */
export function callFunction(one: ScriptCall, references: References): string[] {
  const { id, call, region, secrets } = one;
  const json = shellJson(call.parameters, references);
  const variables = [...json.told.keys(), ...json.secrets.keys()];
  const command = `aws ${serviceNames(call.service).cli} ${snakeName(call.action.replace(/\W|_/g, '')).replaceAll('_', '-')} --region ${shellQuote(region)}`;
  const given = savedByCli(one) === undefined ? asJson(json) : asFlags(call.parameters);
  return [
    `${id}() {`,
    ...(variables.length === 0 ? [] : [`  local ${variables.join(' ')}`]),
    ...[...json.told].map(([variable, file]) => `  ${variable}=$(told ${file}) || return 99`),
    ...[...json.secrets].map(
      ([variable, name]) =>
        `  ${variable}=$(${source(
          one,
          secrets.find((secret) => secret.name === name),
        )}) || return 99`,
    ),
    `  ${command}${saving(one)}${query(one)}${given}`,
    '}',
  ];
}

function asJson({ word, secrets }: ShellJson): string {
  if (word === "'{}'") return '';
  return ` --cli-input-json ${secrets.size > 0 ? `"$(hidden ${word})"` : word}`;
}

/** The AWS CLI takes no JSON for what it saves into a file by itself. Its names hold no `:`, so none can name another file. */
function asFlags(parameters: JsonObject): string {
  const flags = Object.entries(parameters).filter(([, value]) => value !== undefined);
  return flags
    .map(([name, value]) => {
      const word = typeof value === 'string' ? shellQuote(value) : shellJson(value ?? null, new Set()).word;
      return ` --${snakeName(name.replace(/\W/g, '')).replaceAll('_', '-')}=${word}`;
    })
    .join('');
}

/** The command that prints a secret. */
function source({ id }: ScriptCall, secret: SecretUse | undefined): string {
  if (secret?.kind === 'made-password') return `made_password ${secretFile(id, secret.name)}`;
  if (secret?.kind === 'asked') return `asked ${shellQuote(secret.question)} ${shellQuote(ereOf(secret.pattern))}`;
  return 'false';
}

function saving(one: ScriptCall): string {
  const saved = savedByCli(one);
  return saved === undefined ? '' : ` --bootstrap-method ${saved.method} --outfile "$folder/${secretFile(one.id, saved.name)}"`;
}

/** The paths of an answer that are kept, in the order in which `keep` reads them. */
export function keptPaths(one: ScriptCall): { file: string; path: string }[] {
  const saved = savedByCli(one);
  const answered = one.secrets.filter((secret) => secret.kind === 'answered').filter(({ name }) => name !== saved?.name);
  return [
    ...Object.entries(one.keeps).map(([name, path]) => ({ file: secretFile(one.id, name), path })),
    ...answered.map(({ name, path }) => ({ file: secretFile(one.id, name), path })),
  ];
}

function query(one: ScriptCall): string {
  const paths = keptPaths(one);
  return paths.length === 0 ? '' : ` --query ${shellQuote(`[${paths.map(({ path }) => path).join(', ')}]`)} --output text`;
}

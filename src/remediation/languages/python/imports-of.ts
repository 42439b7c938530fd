import type { Use } from '../script/use-of.ts';

/** The modules that a program uses. */
export function importsOf({ secrets, gates }: Use): string[] {
  const modules = [
    ...(gates.has('quiet') ? ['datetime'] : []),
    'functools',
    ...(secrets.has('asked') ? ['getpass'] : []),
    'inspect',
    ...(gates.has('quiet') ? ['json'] : []),
    'os',
    'pathlib',
    ...(secrets.has('asked') ? ['re'] : []),
    ...(secrets.has('made-password') ? ['secrets', 'string'] : []),
    'sys',
    'time',
  ];
  return [
    ...modules.map((name) => `import ${name}`),
    '',
    'import boto3',
    'from botocore.exceptions import BotoCoreError, ClientError, ParamValidationError',
  ];
}

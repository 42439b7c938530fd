import type { Script, ScriptCall } from '../script/script.ts';
import type { Use } from '../script/use-of.ts';
import { serviceNames } from '../service-names.ts';
import { typescriptText } from './typescript-style.ts';

/** A client of the SDK that a program makes: one for each service and region. */
export interface Client {
  service: string;
  region: string;
  /** Name under which the package is imported. */
  module: string;
  variable: string;
}

/** The clients of a program; that of STS is always among them. */
export function clients({ region, steps }: Script, use: Use): Client[] {
  const calls = steps.flatMap((step): ScriptCall[] => (step.kind === 'call' ? [step.call, ...step.undo] : []));
  const found: Client[] = [];
  const add = (service: string, at: string) => {
    const module = serviceNames(service).boto3.replace(/\W/g, '');
    if (found.some((one) => one.module === module && one.region === at)) return;
    const others = found.filter((one) => one.module === module).length;
    found.push({ service, region: at, module, variable: `${module}Client${others === 0 ? '' : others + 1}` });
  };
  add('sts', region);
  if (use.secrets.has('made-password') || use.gates.has('key-used')) add('iam', region);
  if (use.gates.has('quiet')) add('cloudtrail', region);
  if (use.handOver.has('secrets-manager')) add('secretsmanager', region);
  for (const { call, region: at } of calls) add(call.service, at);
  return found;
}

/** The imports of the packages, each once. */
export function clientImports(found: readonly Client[]): string[] {
  const modules = new Map(found.map(({ module, service }) => [module, serviceNames(service).package]));
  return [...modules].sort().map(([module, name]) => `import * as ${module} from ${typescriptText(name)};`);
}

/** The lines that make the clients. */
export function clientConstants(found: readonly Client[]): string[] {
  return found.map(
    ({ service, region, module, variable }) =>
      `const ${variable} = new ${module}.${serviceNames(service).client}({ region: ${typescriptText(region)} });`,
  );
}

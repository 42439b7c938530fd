import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/kernel/json.ts';
import { calls } from '../../src/remediation/calls.generated.ts';
import { actionPlans } from '../../src/remediation/languages/action-plans.test-kit.ts';
import { languages } from '../../src/remediation/languages/languages.ts';
import { serviceNames } from '../../src/remediation/languages/service-names.ts';
import { snakeName } from '../../src/remediation/languages/snake-name.ts';
import { hclText } from '../../src/remediation/languages/terraform/hcl-text.ts';
import type { Plan } from '../../src/remediation/plan/plan.ts';
import { root } from '../../tools/root.ts';
import type { PythonEnvironment } from '../backends/python-environment.ts';
import { hostile } from './hostile.ts';
import { storyPlan } from './story-plan.ts';
import { useTools } from './use-tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'trailward-checked-'));
const plans: Plan[] = [...(await actionPlans()), storyPlan];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The plans in one language, each in a file of its own. */
function written(language: string): string[] {
  const { render, extension } = languages.find(({ name }) => name === language) ?? {};
  if (render === undefined || extension === undefined) throw new Error(`There is no language ${language}.`);
  mkdirSync(join(folder, language), { recursive: true });
  return plans.map((plan, index) => {
    const file = join(folder, language, `plan${index}.${extension}`);
    writeFileSync(file, render(plan));
    return file;
  });
}

describe('names and parameters of every call', () => {
  const found = useTools();

  const all = calls.map(({ service, action }) => ({
    ...serviceNames(service),
    service,
    action,
    command: snakeName(action).replaceAll('_', '-'),
    parameters: {},
  }));

  function asked({ python, env }: PythonEnvironment, by: 'boto3' | 'cli', about: readonly object[]): JsonObject[] {
    const script = fileURLToPath(new URL('check-calls.py', import.meta.url));
    const options = {
      encoding: 'utf8' as const,
      input: JSON.stringify(about),
      env: { ...process.env, ...env },
      maxBuffer: 64 * 1024 * 1024,
    };
    return JSON.parse(execFileSync(python, [script, by], options));
  }

  it('boto3 has every method under the name that it is called by', () => {
    const methods = asked(found().boto3, 'boto3', all).map(({ method }) => method);
    expect(methods).toEqual(all.map(({ action }) => snakeName(action)));
    expect(methods.length).toBeGreaterThan(2);
  });

  it('the AWS CLI has every command, and takes its parameters as JSON but where it writes a file by itself', () => {
    for (const [index, { flags }] of asked(found().awscli, 'cli', all).entries()) {
      const what = `${all[index]?.cli} ${all[index]?.command}`;
      if (what === 'iam create-virtual-mfa-device')
        expect(flags).toEqual(['bootstrap-method', 'outfile', 'path', 'tags', 'virtual-mfa-device-name']);
      else expect(flags, what).toContain('cli-input-json');
    }
  }, 120_000);

  it('the SDK has every command and client', async () => {
    for (const { package: name, client, action } of all) {
      const module: object = await import(name);
      expect(Object.hasOwn(module, `${action}Command`), `${name} ${action}`).toBe(true);
      expect(Object.hasOwn(module, client), `${name} ${client}`).toBe(true);
    }
  });

  it('botocore finds nothing wrong with any call of any plan of an action', () => {
    const made = plans.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.kind === 'call' ? [step.call, ...(step.undo.kind === 'calls' ? step.undo.calls : [])] : [])),
    );
    const texts = JSON.stringify(made.map((call) => ({ ...call, ...serviceNames(call.service) })));
    // What is told or made only when the plan is carried out is a text then.
    const filled = JSON.parse(texts.replace(/\{"\$(?:from|secret)":"[^"]*"\}/g, '"123456"'));
    const problems = asked(found().boto3, 'boto3', filled).map((answer, index) => [made[index]?.action, answer['problems']]);
    expect(problems.filter(([, problem]) => problem !== '')).toEqual([]);
  });

  it('Python finds nothing wrong with any program', () => {
    const check = 'import ast, sys\nfor name in sys.argv[1:]: ast.parse(open(name, encoding="utf-8").read(), name, feature_version=(3, 9))';
    expect(spawnSync(found().boto3.python, ['-c', check, ...written('python')], { encoding: 'utf8' }).stderr).toBe('');
  });
});

describe('what the tools of each language find wrong', () => {
  it('bash: nothing', () => {
    for (const file of written('cli')) expect(spawnSync('bash', ['-n', file], { encoding: 'utf8' }).stderr, file).toBe('');
  }, 120_000);

  it('TypeScript, at its strictest: nothing', () => {
    const files = written('typescript');
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const file of files) expect(readFileSync(file, 'utf8')).not.toMatch(/: any\b|\bas any\b|<any>|@ts-/);
    const options = {
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      noImplicitReturns: true,
      erasableSyntaxOnly: true,
      verbatimModuleSyntax: true,
      target: 'es2022',
      module: 'nodenext',
      types: ['node'],
      skipLibCheck: true,
      noEmit: true,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files }));
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
    expect(stdout).toBe('');
  }, 120_000);

  const terraform = ['terraform', 'tofu'].find((name) => spawnSync(name, ['version']).status === 0);

  it.skipIf(terraform === undefined)(
    'Terraform: nothing, and every text is what it was',
    () => {
      if (terraform === undefined) return;
      written('terraform');
      expect(spawnSync(terraform, ['fmt', '-no-color', '-write=false', join(folder, 'terraform')], { encoding: 'utf8' })).toMatchObject({
        status: 0,
      });
      const place = join(folder, 'values');
      mkdirSync(place);
      const texts = [...hostile, '$', '$$', '$${', '$$${x}', '%%%{x}', '%${', '$%{', 'a${b}', '"${x}"', 'tab\t\u0001\u007f'];
      writeFileSync(join(place, 'main.tf'), `locals {\n  texts = [\n${texts.map((text) => `    "${hclText(text)}",\n`).join('')}  ]\n}\n`);
      const { stdout } = spawnSync(terraform, ['console', '-no-color'], {
        cwd: place,
        input: 'base64encode(jsonencode(local.texts))\n',
        encoding: 'utf8',
      });
      expect(JSON.parse(Buffer.from(JSON.parse(stdout), 'base64').toString())).toEqual(texts);
    },
    300_000,
  );
});

import { cli } from './cli.ts';
import { consoleSteps } from './console.ts';
import type { Language } from './language.ts';
import { python } from './python.ts';
import { terraform } from './terraform.ts';
import { typescript } from './typescript.ts';

/** Every form in which a plan can be printed, beside the page for people. */
export const languages: readonly Language[] = [
  { name: 'console', extension: 'txt', about: 'steps for a person in the AWS console', render: consoleSteps },
  { name: 'cli', extension: 'sh', about: 'a bash script of AWS CLI calls that stops at the first failure', render: cli },
  { name: 'python', extension: 'py', about: 'a boto3 program', render: python },
  { name: 'typescript', extension: 'mts', about: 'a program for the AWS SDK for JavaScript v3', render: typescript },
  { name: 'terraform', extension: 'tf', about: 'what to write into a Terraform or OpenTofu configuration', render: terraform },
];

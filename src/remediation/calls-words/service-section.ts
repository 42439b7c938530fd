import type { Json } from '../../kernel/json.ts';
import { said } from './said.ts';

const sections: Readonly<Record<string, { section: string; button: string }>> = {
  'codecommit.amazonaws.com': { section: 'HTTPS Git credentials for AWS CodeCommit', button: 'Generate credentials' },
  'cassandra.amazonaws.com': { section: 'Credentials for Amazon Keyspaces (for Apache Cassandra)', button: 'Generate credentials' },
  'bedrock.amazonaws.com': { section: 'API keys for Amazon Bedrock', button: 'Generate API Key' },
};

/** Where the console lists the service-specific credentials of a service, and the button that makes one. */
export function serviceSection(service: Json | undefined): { section: string; button: string } {
  const name = said(service);
  const found = Object.hasOwn(sections, name) ? sections[name] : undefined;
  return found ?? { section: `the credentials for ${name}`, button: 'Generate credentials' };
}

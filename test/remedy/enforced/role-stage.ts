import { vi } from 'vitest';
import type { Sent, World } from '../../../src/app/ports/world.ts';
import { clientFactory } from '../../../src/aws/client-factory.ts';
import type { Clients } from '../../../src/aws/clients.ts';
import { awsWorld } from '../../../src/aws/world/aws-world.ts';
import type { ApiCall } from '../../../src/kernel/api-call.ts';
import type { RemediationPolicy } from '../../../tools/docs/remediation-policies.ts';
import { forLocalemu } from './localemu-flaws.ts';

/** A role that may do what it is given and nothing else, in an account that enforces IAM. */
export interface RoleStage {
  /** May do everything. */
  root: Clients;
  /** Clients of the role. */
  clients: Clients;
  /** The account as the role sees it. */
  world: World;
  /** Changes that the role sent and AWS did not refuse, in order. */
  sent: ApiCall[];
  /** Lets the role do what a policy says, but for these actions, and nothing else. */
  give: (policy: RemediationPolicy, without?: readonly string[]) => Promise<void>;
  /** Lets the role do what statements say, to the letter, and nothing else. */
  put: (statements: readonly object[]) => Promise<void>;
  close: () => void;
}

const name = 'trailward';

/** Makes the role, and assumes it. Root is whoever has the credentials that tests have. */
export async function roleStage(endpoint: string): Promise<RoleStage> {
  vi.stubEnv('TRAILWARD_REFUSE_REMOTE', '1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE000000000');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'not-a-secret');
  const root = clientFactory({ endpoint, region: 'us-east-1', patience: 10_000 });
  const iam = await root.iam();
  const trust = { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' };
  const made = await iam.createRole({ RoleName: name, AssumeRolePolicyDocument: document([trust]) });
  const clients = root.as(made.Role?.Arn ?? '');
  const seen = awsWorld(clients);
  const sent: ApiCall[] = [];
  const send = async (call: ApiCall): Promise<Sent> => {
    const answer = await seen.send(call);
    if (answer.kind !== 'refused') sent.push(call);
    return answer;
  };
  const put = async (statements: readonly object[]) => {
    await iam.putRolePolicy({ RoleName: name, PolicyName: name, PolicyDocument: document(statements) });
  };
  return {
    root,
    clients,
    world: { ...seen, send },
    sent,
    give: async ({ documents }, without = []) => {
      const statements = documents
        .flatMap(({ Statement }) => Statement)
        .flatMap(({ Action, ...rest }) => {
          const left = Action.filter((action) => !without.includes(action));
          return left.length === 0 ? [] : [{ ...rest, Action: left }];
        });
      await put(forLocalemu(statements));
    },
    put,
    close: () => {
      root.close();
      vi.unstubAllEnvs();
    },
  };
}

function document(Statement: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

import { stateFromJson } from '../../src/account/state-json.ts';
import { type EmbeddedAws, startEmbeddedAws } from '../../src/aws/embedded/start-embedded-aws.ts';
import { modelOfState } from '../../test/remedy/kit/model-of-state.ts';
import { fakeCredentials } from '../demo/account/fake-credentials.ts';

/** An account on a fake AWS that guides change. It is started when it is first asked for. */
export interface FakeAccount {
  fake: () => Promise<{ endpoint: string; useKey: (id: string) => void }>;
  stop: () => Promise<void>;
}

/** The account of a collected state, as JSON, on a fake AWS of its own. */
export function fakeAccount(json: string, now: () => Date): FakeAccount {
  let started: Promise<EmbeddedAws> | undefined;
  let restore = (): void => undefined;
  const start = async (): Promise<EmbeddedAws> => {
    const read = stateFromJson(JSON.parse(json));
    if (read.kind !== 'state') throw new Error(`The account of the demo cannot be read: ${read.problems.join(' ')}`);
    const fake = await startEmbeddedAws(read.state.account);
    fake.model = modelOfState(read.state, now);
    restore = fakeCredentials();
    return fake;
  };
  return {
    fake: async () => {
      started ??= start();
      const { endpoint, model } = await started;
      return {
        endpoint,
        useKey: (id) => {
          const key = model.users.flatMap(({ keys }) => keys).find((one) => one.id === id);
          if (key === undefined) throw new Error(`There is no access key ${id} to be used.`);
          key.lastUsed = { at: now(), service: 'sts', region: 'eu-central-1' };
        },
      };
    },
    stop: async () => {
      restore();
      await (await started)?.stop();
    },
  };
}

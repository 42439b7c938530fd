import type { AccountState } from '../app/index.ts';
import { thousands } from '../report/text/plural.ts';
import { bar } from './bar.ts';
import { type ClientFlags, clientOptions, regionList } from './client-options.ts';
import { collectedText, reportOf } from './collect-report.ts';
import type { Host } from './host.ts';

/** The account of the credentials, read from AWS now; what could not be read is told, and unknown in the state. */
export async function liveAccount(host: Host, flags: ClientFlags, signal?: AbortSignal): Promise<AccountState> {
  // The AWS SDK takes its time to load, and is not needed where nothing is asked of AWS.
  const { clientFactory } = await import('../aws/client-factory.ts');
  const { collect } = await import('../aws/collect/collect.ts');
  const clients = clientFactory(clientOptions(flags));
  const regions = regionList(flags);
  const { draw, done } = bar(host);
  try {
    const result = await collect(clients, {
      onProgress: (at) =>
        draw(at.calls > 0 ? at.done / at.calls : undefined, () => `${thousands(at.done)} of ${thousands(at.calls)} calls`),
      ...(signal === undefined ? {} : { signal }),
      ...(regions === undefined ? {} : { regions }),
    }).finally(done);
    host.note(collectedText([reportOf(result, undefined)]));
    return result.state;
  } finally {
    clients.close();
  }
}

/** What a process ends with that was interrupted, as shells have it: 128 and the number of the signal. */
export const interrupted = 130;

/**
 * Runs `work` with a signal that is aborted by Ctrl-C, and does not wait for it then: gives `interrupted` at once, so that
 * the command can end in good order. A second Ctrl-C ends the process as usual.
 */
export async function untilInterrupted(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController();
  const { promise: stopped, resolve } = Promise.withResolvers<number>();
  const stop = () => {
    controller.abort();
    resolve(interrupted);
  };
  process.once('SIGINT', stop);
  try {
    return await Promise.race([work(controller.signal), stopped]);
  } catch (error) {
    if (controller.signal.aborted) return interrupted;
    throw error;
  } finally {
    process.removeListener('SIGINT', stop);
  }
}

/** What a process ends with that was interrupted, as shells have it: 128 and the number of the signal. */
export const interrupted = 130;

/**
 * Runs `work` with a signal that is aborted by Ctrl-C, so that it can end in good order. A second Ctrl-C ends the
 * process as usual. Gives `interrupted` when the first one ended the work.
 */
export async function untilInterrupted(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  process.once('SIGINT', abort);
  try {
    return await work(controller.signal);
  } catch (error) {
    if (controller.signal.aborted) return interrupted;
    throw error;
  } finally {
    process.removeListener('SIGINT', abort);
  }
}

/** What a command ends with. Documented in the README and in `--help`. */
export const exit = {
  clean: 0,
  /** Findings at or above `--fail-on`. */
  findings: 1,
  /** Wrong usage, or nothing that could be read. */
  usage: 2,
  /** Part of the input was not read. */
  partly: 3,
  /** Something asked for is not known. */
  unknown: 4,
} as const;

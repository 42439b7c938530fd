import type { Command } from 'commander';
import type { Host } from './host.ts';

/** One command of the CLI: adds itself to the program; its action reports its exit code through `end`. */
export type AddCommand = (program: Command, host: Host, end: (code: number) => void) => void;

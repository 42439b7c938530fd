import { sanitise } from '../../report/text/sanitise.ts';
import { initWorkspace } from '../../store/workspace-folder.ts';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';

export const addInit: AddCommand = (program, host, end) => {
  program
    .command('init')
    .summary('make a workspace that keeps history')
    .description('Makes an empty workspace, .trailward/, in this folder or in the one given. Only its owner may read it.')
    .argument('[folder]', 'where to make it', '.')
    .action((folder: string) => {
      initWorkspace(folder);
      host.note(`Made a workspace in ${folder === '.' ? 'this folder' : sanitise(folder)}. Fill it with trailward ingest PATH.\n`);
      end(exit.clean);
    });
};

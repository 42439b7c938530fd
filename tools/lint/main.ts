import { root } from '../root.ts';
import { lint } from './lint.ts';
import { projectFiles } from './project-files.ts';

const problems = lint(projectFiles(root));
for (const { path, line, message } of problems) console.log(`${path}:${line} ${message}`);
process.exitCode = problems.length === 0 ? 0 : 1;

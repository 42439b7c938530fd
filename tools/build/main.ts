import { join } from 'node:path';
import { root } from '../root.ts';
import { build } from './build.ts';

build(join(root, 'dist'));

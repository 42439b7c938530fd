import { root } from '../root.ts';
import { generate } from './generate.ts';

generate(root);

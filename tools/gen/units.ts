import { join } from 'node:path';
import { listFolder } from './list-folder.ts';
import type { Unit } from './unit.ts';

/** Sub-folders of the catalogue that hold no events. */
const notServices = new Set(['words', 'data', 'effects']);

/** Catalogue files `<service>/<EventName><ending>`, by service and then by name. */
export function catalogueUnits(root: string, ending: '.ts' | '.sample.json'): Unit[] {
  const folder = join(root, 'src/catalogue');
  return listFolder(folder, 'folders')
    .filter((service) => !notServices.has(service))
    .flatMap((service) => fileUnits(join(folder, service), ending).map((unit) => inGroup(unit, service)));
}

/** Files of `src/report/formats`. */
export function formatUnits(root: string): Unit[] {
  return fileUnits(join(root, 'src/report/formats'), '.ts').map((unit) => inGroup(unit, 'formats'));
}

function fileUnits(folder: string, ending: string): Unit[] {
  return listFolder(folder, 'files')
    .filter((file) => file.endsWith(ending) && !/\.(test|cases|generated)\.ts$|^cases\.ts$/.test(file))
    .map((file) => ({ name: file.slice(0, -ending.length), group: '', specifier: `./${file}` }));
}

function inGroup(unit: Unit, group: string): Unit {
  return { ...unit, group, specifier: `./${group}/${unit.specifier.slice(2)}` };
}

/** Sub-folders of `folder` that hold `file`, one unit each. */
export function folderUnits(root: string, folder: string, file: string): Unit[] {
  const group = folder.slice(folder.lastIndexOf('/') + 1);
  return listFolder(join(root, folder), 'folders')
    .filter((id) => listFolder(join(root, folder, id), 'files').includes(file))
    .map((id) => ({ name: id, group, specifier: `./${group}/${id}/${file}` }));
}

/** Files `<service>/<Action>.ts` of `src/remediation/calls`. */
export function callUnits(root: string): Unit[] {
  const folder = join(root, 'src/remediation/calls');
  return listFolder(folder, 'folders').flatMap((service) =>
    fileUnits(join(folder, service), '.ts').map((unit) => ({
      ...inGroup(unit, service),
      specifier: `./calls/${service}/${unit.specifier.slice(2)}`,
    })),
  );
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { entries } from '../../src/catalogue/entries.generated.ts';
import { samples } from '../../src/catalogue/samples.generated.ts';
import { detectors } from '../../src/detection/detectors.generated.ts';
import { formats } from '../../src/report/formats.generated.ts';
import { root } from '../root.ts';

const catalogue = join(root, 'src/catalogue');
const services = foldersOf(catalogue).filter((name) => !['words', 'data', 'effects', '__snapshots__'].includes(name));

test('every event file is in the registry, under its own name', () => {
  const files = services.flatMap((service) => filesOf(join(catalogue, service), /(?<!\.test|\.cases)\.ts$/));
  expect(entries.map((entry) => entry.name)).toEqual(files);
});

test('every sample is in the registry, is lazy, and is the file', async () => {
  const keys = services.flatMap((service) => filesOf(join(catalogue, service), /\.sample\.json$/).map((name) => `${service}:${name}`));
  expect(Object.keys(samples)).toEqual(keys);
  for (const [key, sample] of Object.entries(samples)) expect(await sample(), key).toMatchObject({ eventName: key.split(':')[1] });
});

test('every detector folder is in the registry, under its own id', () => {
  expect(detectors.map((detector) => detector.id)).toEqual(foldersOf(join(root, 'src/detection/detectors')));
});

test('every format file is in the registry, under its own name', () => {
  expect(formats.map((format) => format.name)).toEqual(filesOf(join(root, 'src/report/formats'), /(?<!\.test)\.ts$/));
});

function foldersOf(folder: string): string[] {
  return namesIn(folder, (entry) => entry.isDirectory());
}

function filesOf(folder: string, ending: RegExp): string[] {
  return namesIn(folder, (entry) => entry.isFile() && ending.test(entry.name)).map((name) => name.replace(ending, ''));
}

function namesIn(folder: string, wanted: (entry: { name: string; isFile(): boolean; isDirectory(): boolean }) => boolean): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(wanted)
    .map((entry) => entry.name)
    .sort();
}

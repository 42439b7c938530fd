import { renderList } from './render-list.ts';
import { renderSamples } from './render-samples.ts';
import { catalogueUnits, detectorUnits, formatUnits } from './units.ts';

/** A generated module that names every unit of one kind, so that adding a unit edits nothing else. */
export interface Registry {
  /** Path of the generated module, relative to the root of the checkout. */
  path: string;
  /** Its source text, without the header, for the checkout at `root`. */
  render: (root: string) => string;
}

/** Every registry of the project. */
export const registries: readonly Registry[] = [
  {
    path: 'src/catalogue/entries.generated.ts',
    render: (root) =>
      renderList(catalogueUnits(root, '.ts'), {
        list: 'entries',
        type: 'EventEntry',
        typeFrom: './entry.ts',
        exported: (unit) => unit.name,
      }),
  },
  {
    path: 'src/catalogue/samples.generated.ts',
    render: (root) => renderSamples(catalogueUnits(root, '.sample.json')),
  },
  {
    path: 'src/detection/detectors.generated.ts',
    render: (root) =>
      renderList(detectorUnits(root), { list: 'detectors', type: 'Detector', typeFrom: './detector.ts', exported: () => 'detector' }),
  },
  {
    path: 'src/report/formats.generated.ts',
    render: (root) =>
      renderList(formatUnits(root), { list: 'formats', type: 'ReportFormat', typeFrom: './format.ts', exported: () => 'format' }),
  },
];

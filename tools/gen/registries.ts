import { join } from 'node:path';
import { renderList } from './render-list.ts';
import { renderSamples } from './render-samples.ts';
import { renderSummaries } from './render-summaries.ts';
import { callUnits, catalogueUnits, folderUnits, formatUnits } from './units.ts';

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
    path: 'src/kernel/remediations.generated.ts',
    render: (root) => renderSummaries(folderUnits(root, 'src/remediation/actions', 'summary.json'), join(root, 'src/remediation/actions')),
  },
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
      renderList(folderUnits(root, 'src/detection/detectors', 'detector.ts'), {
        list: 'detectors',
        type: 'Detector',
        typeFrom: './detector.ts',
        exported: () => 'detector',
      }),
  },
  {
    path: 'src/posture/checks.generated.ts',
    render: (root) =>
      renderList(folderUnits(root, 'src/posture/checks', 'check.ts'), {
        list: 'checks',
        type: 'Check',
        typeFrom: './check.ts',
        exported: () => 'check',
      }),
  },
  {
    path: 'src/remediation/actions.generated.ts',
    render: (root) =>
      renderList(folderUnits(root, 'src/remediation/actions', 'action.ts'), {
        list: 'actions',
        type: 'Action',
        typeFrom: './action.ts',
        exported: () => 'action',
      }),
  },
  {
    path: 'src/remediation/calls.generated.ts',
    render: (root) =>
      renderList(callUnits(root), { list: 'calls', type: 'CallRecord', typeFrom: './call-record.ts', exported: (unit) => unit.name }),
  },
  {
    path: 'src/report/formats.generated.ts',
    render: (root) =>
      renderList(formatUnits(root), { list: 'formats', type: 'ReportFormat', typeFrom: './format.ts', exported: () => 'format' }),
  },
];

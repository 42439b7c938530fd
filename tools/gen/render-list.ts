import type { Unit } from './unit.ts';

/** What a list registry is called and made of. */
export interface ListShape {
  /** Name of the exported list. */
  list: string;
  /** Type of its members, and where the registry imports it from. */
  type: string;
  typeFrom: string;
  /** Name that each unit exports. */
  exported: (unit: Unit) => string;
}

/** Source text of a registry that imports every unit and lists them in order. */
export function renderList(units: readonly Unit[], shape: ListShape): string {
  const imports = units.map((unit) => `import { ${shape.exported(unit)} as ${localName(unit)} } from '${unit.specifier}';`);
  const members = units.map((unit) => `  ${localName(unit)},`);
  return [
    `import type { ${shape.type} } from '${shape.typeFrom}';`,
    ...imports,
    '',
    `export const ${shape.list}: readonly ${shape.type}[] = [`,
    ...members,
    '];',
  ].join('\n');
}

// Two services may have an event of the same name, so the group is part of the name.
function localName(unit: Unit): string {
  return `${unit.group}_${unit.name}`.replace(/\W/g, '_');
}

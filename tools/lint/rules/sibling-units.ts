import { isProof, targetOf } from '../places.ts';
import type { Rule } from '../rule.ts';

/** Where units live; the first group is the unit. A unit is what a newcomer adds without touching another. */
const unitPlaces = [
  /^(src\/catalogue\/(?!words\/|data\/|effects\/)[^/]+\/[^/.]+)/,
  /^(src\/detection\/(?:detectors|pack)\/[^/.]+)/,
  /^(src\/posture\/checks\/[^/.]+)/,
  /^(src\/remediation\/actions\/[^/.]+)/,
  /^(src\/policy\/escalation\/[^/.]+)/,
  /^(src\/report\/formats\/[^/.]+)/,
];

/** Units never import sibling units: what two of them share moves up, to the room. */
export const siblingUnits: Rule = {
  name: 'sibling-units',
  check({ path, imports }) {
    const unit = unitOf(path);
    if (unit === undefined || isProof(path)) return [];
    return imports.flatMap(({ specifier, line }) => {
      const other = unitOf(targetOf(path, specifier) ?? '');
      return other === undefined || other === unit || placeOf(other) !== placeOf(unit)
        ? []
        : [{ line, message: `${unit} may not import its sibling ${other}: move what they share up` }];
    });
  },
};

function unitOf(path: string): string | undefined {
  return unitPlaces.map((place) => place.exec(path)?.[1]).find((unit) => unit !== undefined);
}

function placeOf(unit: string): number {
  return unitPlaces.findIndex((place) => place.test(unit));
}

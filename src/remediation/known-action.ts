import data from '../catalogue/data/actions.json' with { type: 'json' };

let names: ReadonlySet<string> | undefined;

/** Whether AWS's action data has an action of that name: `s3:ListAllMyBuckets`, upper and lower case alike. */
export function isKnownAction(action: string): boolean {
  names ??= new Set(
    Object.entries(data.services).flatMap(([prefix, { name: _, ...levels }]) =>
      Object.values(levels).flatMap((actions) => actions.map((one) => `${prefix}:${one}`.toLowerCase())),
    ),
  );
  return names.has(action.toLowerCase());
}

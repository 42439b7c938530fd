/**
 * What a change does to access or protection:
 * `grants` adds access or a credential · `weakens` lowers a safeguard · `restricts` narrows access or raises a safeguard ·
 * `removes` takes an entity or credential away · `neutral` none of these.
 */
export const directions = ['grants', 'weakens', 'restricts', 'removes', 'neutral'] as const;

export type Direction = (typeof directions)[number];

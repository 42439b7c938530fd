/** An entity of the account state by its kind and the key of its table (`user`, `alice`); `account` and `root` are their own keys. */
export interface EntityKey {
  kind: string;
  key: string;
}

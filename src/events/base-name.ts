/** Lambda writes `20150331v2`, CloudFront `2020_05_31`, a few services `v2` or `_v2`. `ListObjectsV2` is a name of its own. */
const suffix = /(?:20\d{6}(?:v\d{1,3})?|20\d\d_\d\d_\d\d|_?v\d{1,3})$/;

/**
 * An event name without the API version that some services append: `UpdateFunctionCode20150331v2` gives
 * `UpdateFunctionCode`. A name that has no such suffix, or nothing before it, comes back as it is.
 */
export function baseName(name: string): string {
  const last = name.charCodeAt(name.length - 1);
  if (!(last >= 0x30 && last <= 0x39)) return name;
  // A suffix is at most 12 characters; looking only there keeps a hostile name of megabytes cheap.
  const tail = name.slice(-12);
  const cut = tail.search(suffix);
  if (cut < 0) return name;
  const base = name.slice(0, name.length - (tail.length - cut));
  return /[A-Za-z]$/.test(base.slice(-1)) ? base : name;
}

/** Bounds on what a reader takes from hostile input. */
export interface Limits {
  /** Bytes of one record; a longer one is malformed. */
  recordBytes: number;
  /** Levels of objects and arrays in one record; a deeper one is malformed. */
  depth: number;
  /** Levels of JSON texts inside strings. */
  strings: number;
  /** Bytes that one compressed file may inflate to. */
  inflatedBytes: number;
  /** Inflated bytes per compressed byte, looked at once `ratioFrom` bytes are inflated. CloudTrail compresses 10 to 20 times, deflate ends at 1,032. */
  ratio: number;
  ratioFrom: number;
  /** Problems of single records that are told one by one, per file. */
  problemsPerFile: number;
  /** Pairs of event source and name that are counted one by one; AWS has about 20,000. */
  names: number;
}

const MiB = 1024 * 1024;

export const defaultLimits: Limits = {
  recordBytes: 16 * MiB,
  depth: 128,
  strings: 5,
  inflatedBytes: 16 * 1024 * MiB,
  ratio: 200,
  ratioFrom: 256 * MiB,
  problemsPerFile: 100,
  names: 65_536,
};

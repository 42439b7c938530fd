/** What the files of one room of `src/` may import, besides their own room and `kernel`. */
export interface RoomArrows {
  /** Rooms whose values and types it may use. */
  rooms: readonly string[];
  /** Rooms of which it may use types only, by `import type`. */
  types?: readonly string[];
}

const core = ['events', 'account', 'catalogue', 'policy', 'history', 'detection', 'posture', 'remediation'];

/** The arrows of the design: downwards only; `kernel` imports nothing, not even Node's modules. */
export const rooms: Readonly<Record<string, RoomArrows>> = {
  kernel: { rooms: [] },
  events: { rooms: [] },
  account: { rooms: [] },
  catalogue: { rooms: ['events', 'account'] },
  policy: { rooms: ['account'] },
  history: { rooms: ['catalogue', 'account', 'events'] },
  posture: { rooms: ['account', 'policy', 'history'] },
  detection: { rooms: ['events', 'catalogue', 'account', 'policy', 'history'] },
  // A planned call is put to effects and inverses as the event that AWS will record.
  remediation: { rooms: ['events', 'catalogue', 'account', 'policy', 'history'] },
  report: { rooms: [], types: core },
  app: { rooms: [...core, 'report'] },
  // Store and aws implement ports that app declares, so they know its types and never its functions.
  store: { rooms: ['account'], types: ['app', ...core] },
  aws: { rooms: ['events', 'account'], types: ['app', ...core] },
  cli: { rooms: ['app', 'report', 'store', 'aws'] },
  server: { rooms: ['app', 'report', 'store', 'aws'] },
};

/** Rooms that may touch the clock, randomness, the environment, the console and the network. */
export const hosts: ReadonlySet<string> = new Set(['cli', 'server', 'aws', 'store']);

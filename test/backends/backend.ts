/** A server that plays AWS on loopback. */
export interface Backend {
  kind: 'running';
  /** `moto 5.2.3`. */
  name: string;
  /** `http://127.0.0.1:41234`. */
  endpoint: string;
  stop: () => Promise<void>;
}

/** Why a backend cannot run on this machine, in one sentence. */
export interface AbsentBackend {
  kind: 'absent';
  reason: string;
}

export type BackendStart = Backend | AbsentBackend;

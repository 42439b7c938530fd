const credentials = { TRAILWARD_REFUSE_REMOTE: '1', AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE000000000', AWS_SECRET_ACCESS_KEY: 'not-a-secret' };

/** Puts credentials that open nothing into the environment, so that no others are looked for. Returns what puts back the old. */
export function fakeCredentials(): () => void {
  const before = Object.keys(credentials).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, credentials);
  return () => {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  };
}

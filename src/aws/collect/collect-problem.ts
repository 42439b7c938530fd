/** Something that could not be read, so that a part of the state is unknown. */
export interface CollectProblem {
  /** The call that did not work: `iam:ListMFADevices`. */
  call: string;
  /** AWS's error code. */
  code: string;
  reason: string;
  /** Whether a permission is missing, the one that has the call's name. */
  denied: boolean;
  /** What it was asked about, where the same call is made for many: names of users, regions. */
  subjects: string[];
}

export interface ProblemList {
  add: (problem: CollectProblem) => void;
  /** In order of their calls. */
  all: () => CollectProblem[];
}

/** Gathers problems; those of one call that failed alike become one, with all its subjects. */
export function problemList(): ProblemList {
  const found = new Map<string, CollectProblem>();
  return {
    add: (problem) => {
      const key = `${problem.call} ${problem.code}`;
      const alike = found.get(key);
      if (alike === undefined) found.set(key, { ...problem, subjects: [...problem.subjects] });
      else alike.subjects.push(...problem.subjects);
    },
    all: () => [...found.values()].sort((a, b) => (a.call + a.code < b.call + b.code ? -1 : 1)),
  };
}

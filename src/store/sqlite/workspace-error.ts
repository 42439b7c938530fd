import { type ErrorCode, TrailwardError } from '../../kernel/errors.ts';

/** Primary result codes of SQLite that mean something to a user. https://sqlite.org/rescode.html */
const codes: Readonly<Record<number, ErrorCode>> = {
  3: 'TW_WORKSPACE_ACCESS',
  5: 'TW_WORKSPACE_BUSY',
  6: 'TW_WORKSPACE_BUSY',
  8: 'TW_WORKSPACE_ACCESS',
  10: 'TW_WORKSPACE_ACCESS',
  11: 'TW_WORKSPACE_CORRUPT',
  13: 'TW_WORKSPACE_FULL',
  14: 'TW_WORKSPACE_ACCESS',
  26: 'TW_WORKSPACE_CORRUPT',
};
/** SQLITE_IOERR_SHMSIZE: the index of the log could not grow. */
const noRoomForIndex = 4874;

const systemCodes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'TW_WORKSPACE_FULL',
  EDQUOT: 'TW_WORKSPACE_FULL',
  EACCES: 'TW_WORKSPACE_ACCESS',
  EPERM: 'TW_WORKSPACE_ACCESS',
  EROFS: 'TW_WORKSPACE_ACCESS',
  EIO: 'TW_WORKSPACE_ACCESS',
  ENOENT: 'TW_NO_WORKSPACE',
  ENOTDIR: 'TW_NO_WORKSPACE',
};

/** What SQLite or the file system threw, as the error that the user is to see; anything else stays as it is. */
export function workspaceError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof TrailwardError) return error;
  const code = codeOf(error);
  return code === undefined ? error : new TrailwardError(code, `${path}: ${error.message}`, error);
}

/** Runs `work`; what SQLite throws in it comes out as the error that the user is to see. */
export function translated<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw workspaceError(error, path);
  }
}

function codeOf(error: Error & { code?: unknown; errcode?: unknown }): ErrorCode | undefined {
  if (error.code !== 'ERR_SQLITE_ERROR') return typeof error.code === 'string' ? systemCodes[error.code] : undefined;
  if (typeof error.errcode !== 'number') return undefined;
  return error.errcode === noRoomForIndex ? 'TW_WORKSPACE_FULL' : codes[error.errcode & 0xff];
}

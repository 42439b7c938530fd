import { asBoolean } from '../../../kernel/json.ts';
import type { AccessKey } from '../../entities.ts';
import type { Part, Read } from '../../part.ts';
import { utcTime } from '../utc-time.ts';
import { reported } from './reported.ts';

/** What the credential report tells of one user, or of root. */
export interface ReportRow {
  user: string;
  arn: string;
  created: Part<string>;
  passwordEnabled: Part<boolean>;
  passwordLastUsed: Part<string>;
  passwordLastChanged: Part<string>;
  mfaActive: Part<boolean>;
  keys: readonly KeySlot[];
  certificates: readonly Part<boolean>[];
}

/** One of two places for an access key. The report does not say which key is in it. */
export interface KeySlot {
  active: Part<boolean>;
  /** When the key was created, or last changed. */
  rotated: Part<string>;
  lastUsed: AccessKey['lastUsed'];
}

/** A row by the names of its columns; undefined without a user. */
export function reportRow(cells: ReadonlyMap<string, string>, read: Read): ReportRow | undefined {
  const [user, arn] = [cells.get('user'), cells.get('arn')];
  if (user === undefined || user === '' || arn === undefined) return undefined;
  const time = (column: string) => reported(cells.get(column), read, utcTime);
  const flag = (column: string) => reported(cells.get(column)?.toLowerCase().replace('n/a', 'N/A'), read, asBoolean);
  return {
    user,
    arn,
    created: time('user_creation_time'),
    passwordEnabled: flag('password_enabled'),
    passwordLastUsed: time('password_last_used'),
    passwordLastChanged: time('password_last_changed'),
    mfaActive: flag('mfa_active'),
    keys: ['access_key_1', 'access_key_2'].map((key) => ({
      active: flag(`${key}_active`),
      rotated: time(`${key}_last_rotated`),
      lastUsed: reported(cells.get(`${key}_last_used_date`), read, (cell) => {
        const at = utcTime(cell);
        const [service, region] = [cells.get(`${key}_last_used_service`) ?? '', cells.get(`${key}_last_used_region`) ?? ''];
        return at === undefined ? undefined : { at, service, region };
      }),
    })),
    certificates: [flag('cert_1_active'), flag('cert_2_active')],
  };
}

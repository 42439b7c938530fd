import { asArray, asObject, asString } from '../../../kernel/json.ts';
import { entriesOf } from '../entries.ts';
import type { Reader } from '../reader.ts';
import { owned } from '../telling.ts';
import { unread } from '../unread.ts';
import { unreadAnalyzer } from '../unread-entities.ts';
import { textPart } from '../values.ts';

const source = 'access-analyzer:ListAnalyzers';

/** `aws accessanalyzer list-analyzers`: those of one Region, so others may exist elsewhere. */
export const analyzers: Reader = {
  source,
  matches: (json) =>
    Array.isArray(json.analyzers) && json.analyzers.every((one) => /^arn:[^:]*:access-analyzer:/.test(asString(asObject(one)?.arn) ?? '')),
  read: (json, into) => {
    for (const { name: arn, entity } of entriesOf(asArray(json.analyzers), 'arn')) {
      owned(into, arn);
      const [type, status] = [textPart(entity.type, into, unread(source)), textPart(entity.status, into, unread(source))];
      into.tables.analyzers.push({ ...unreadAnalyzer(arn), type, status });
    }
  },
};

import { accountSchema } from '../../../src/account/schema/account.ts';
import { configSchema } from '../../../src/app/config/config-schema.ts';
import { planSchema } from '../../../src/remediation/plan/plan-schema.ts';
import { assessSchema } from '../../../src/report/schema/assess.ts';
import { explanationSchema } from '../../../src/report/schema/explanation.ts';
import { journalSchema } from '../../../src/report/schema/journal.ts';
import { jsonSchema } from '../../../src/report/schema/json-schema.ts';
import { scanSchema } from '../../../src/report/schema/scan.ts';
import type { Page } from '../page.ts';

/** `<name>.schema.json`: JSON Schemas of what the commands print as JSON, and of the configuration. They are shipped with the package. */
export function schemas(): Page[] {
  return Object.entries({
    scan: scanSchema,
    explanation: explanationSchema,
    account: accountSchema,
    assess: assessSchema,
    config: configSchema,
    plan: planSchema,
    journal: journalSchema,
  }).map(([name, schema]) => ({
    path: `${name}.schema.json`,
    text: `${JSON.stringify(jsonSchema(schema), null, 2)}\n`,
  }));
}

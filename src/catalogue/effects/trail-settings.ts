import { absent, known, knownValue, type Part, unknown } from '../../account/part.ts';
import type { Trail } from '../../account/surroundings.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, response, textResponse } from '../../events/fields.ts';
import { asBoolean, type JsonObject } from '../../kernel/json.ts';
import type { Note } from './edits.ts';
import { leftOut } from './left-out.ts';
import { readOf } from './read-of.ts';

/** Settings that are on or off: the parameter, the member of the response, and what a new trail has where none is given. */
const switches = {
  multiRegion: { asked: 'isMultiRegionTrail', answered: 'isMultiRegionTrail', byDefault: false, words: 'recording in all Regions' },
  organisation: { asked: 'isOrganizationTrail', answered: 'isOrganizationTrail', byDefault: false, words: 'organisation scope' },
  globalServiceEvents: {
    asked: 'includeGlobalServiceEvents',
    answered: 'includeGlobalServiceEvents',
    byDefault: true,
    words: 'recording of global services',
  },
  validation: { asked: 'enableLogFileValidation', answered: 'logFileValidationEnabled', byDefault: false, words: 'log file validation' },
  recursive: { asked: 'recursiveLogging', answered: 'recursiveLogging', byDefault: true, words: 'recursive logging' },
} as const;

/** Settings that are texts, of which an empty one takes the setting away. `arn`: a call may name it in other ways than by ARN. */
const texts = {
  bucket: { asked: 's3BucketName', answered: 's3BucketName', arn: false, words: 'bucket' },
  prefix: { asked: 's3KeyPrefix', answered: 's3KeyPrefix', arn: false, words: 'prefix' },
  topic: { asked: 'snsTopicName', answered: 'snsTopicARN', arn: true, words: 'SNS topic' },
  logGroup: { asked: 'cloudWatchLogsLogGroupArn', answered: 'cloudWatchLogsLogGroupArn', arn: false, words: 'log group' },
  logRole: { asked: 'cloudWatchLogsRoleArn', answered: 'cloudWatchLogsRoleArn', arn: false, words: 'log role' },
  kmsKey: { asked: 'kmsKeyId', answered: 'kmsKeyId', arn: true, words: 'KMS key' },
} as const;

type Switches = { [K in keyof typeof switches]: Part<boolean> };
type Texts = { [K in keyof typeof texts]: Part<string> };

/** The settings that CreateTrail and UpdateTrail set. */
export type TrailSettings = Switches & Texts;
export type TrailSetting = keyof TrailSettings;

/** Every setting with the parameter that sets it and its words. */
export const trailSettings: Readonly<Record<TrailSetting, { asked: string; words: string }>> = { ...switches, ...texts };

/** The settings of a new trail. */
export function settingsOfNew(event: CloudTrailEvent): TrailSettings {
  const [read, hidden] = [readOf(event), unknown('the event does not show the setting')];
  return {
    ...eachSwitch((name) => {
      const { asked, byDefault } = switches[name];
      return switchIn(event, name) ?? (leftOut(event, asked) ? known(byDefault, read) : hidden);
    }),
    ...eachText((name) => textIn(event, name) ?? (leftOut(event, texts[name].asked) ? absent(read) : hidden)),
  };
}

/** The settings after an update, which leaves alone what it does not name. The response repeats them all. */
export function settingsAfter(trail: Trail, event: CloudTrailEvent, note: Note): TrailSettings {
  const hidden = unknown('an event does not show all settings that it changed');
  const after = {
    ...eachSwitch((name) => switchIn(event, name) ?? (leftOut(event, switches[name].asked) ? trail[name] : hidden)),
    ...eachText((name) => textIn(event, name) ?? (leftOut(event, texts[name].asked) ? trail[name] : hidden)),
  };
  for (const name of settingNames) {
    const { asked, words } = trailSettings[name];
    const [was, is] = [trail[name], after[name]];
    if (
      !leftOut(event, asked) ||
      was.kind === 'unknown' ||
      is.kind === 'unknown' ||
      knownValue<boolean | string>(was) === knownValue<boolean | string>(is)
    )
      continue;
    note(`The ${words} of trail ${trail.name} was ${inWords(was)} in the state before, and the answer says ${inWords(is)}.`);
  }
  return after;
}

/** Parameters that give a trail these settings; an absent text is sent as an empty one where `clear` is set, else left out. */
export function settingParameters(settings: Partial<TrailSettings>, clear: boolean): JsonObject {
  const parameters: JsonObject = {};
  for (const name of settingNames) {
    const part = settings[name];
    if (part === undefined || part.kind === 'unknown' || (part.kind === 'absent' && !clear)) continue;
    const { asked } = trailSettings[name];
    parameters[`${asked.charAt(0).toUpperCase()}${asked.slice(1)}`] = knownValue<boolean | string>(part) ?? '';
  }
  return parameters;
}

/** Names of all settings, in the order in which calls give them. */
export const settingNames: readonly TrailSetting[] = [
  'bucket',
  'prefix',
  'topic',
  'globalServiceEvents',
  'multiRegion',
  'validation',
  'logGroup',
  'logRole',
  'kmsKey',
  'organisation',
  'recursive',
];

function eachSwitch(part: (name: keyof Switches) => Part<boolean>): Switches {
  return {
    multiRegion: part('multiRegion'),
    organisation: part('organisation'),
    globalServiceEvents: part('globalServiceEvents'),
    validation: part('validation'),
    recursive: part('recursive'),
  };
}

function eachText(part: (name: keyof Texts) => Part<string>): Texts {
  return {
    bucket: part('bucket'),
    prefix: part('prefix'),
    topic: part('topic'),
    logGroup: part('logGroup'),
    logRole: part('logRole'),
    kmsKey: part('kmsKey'),
  };
}

function switchIn(event: CloudTrailEvent, name: keyof Switches): Part<boolean> | undefined {
  const { asked, answered } = switches[name];
  const on = asBoolean(response(event, answered)) ?? asBoolean(parameter(event, asked));
  return on === undefined ? undefined : known(on, readOf(event));
}

function textIn(event: CloudTrailEvent, name: keyof Texts): Part<string> | undefined {
  const { asked, answered, arn } = texts[name];
  const [given, now] = [parameter(event, asked), textResponse(event, answered)];
  if (now !== undefined) return known(now, readOf(event));
  if (given === '') return absent(readOf(event));
  if (typeof given !== 'string') return undefined;
  return arn && !given.startsWith('arn:') ? unknown('the event names it otherwise than by its ARN') : known(given, readOf(event));
}

function inWords(part: Part<boolean | string>): string {
  const value = knownValue(part);
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return value ?? 'not set';
}

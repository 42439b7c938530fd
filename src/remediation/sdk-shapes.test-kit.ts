import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import { serviceNames } from './languages/service-names.ts';

/** The SDK module of a service, with its commands and schemas. */
export type SdkModule = Readonly<Record<string, unknown>>;

/** A schema of the SDK, or what stands for one: a function that gives it, or a number for a plain type. */
export type Schema = unknown;

const modules = new Map<string, SdkModule>();

/** The SDK module of a service as calls name it. */
export async function sdkModule(service: string): Promise<SdkModule> {
  const known = modules.get(service);
  if (known !== undefined) return known;
  const loaded: SdkModule = await import(serviceNames(service).package);
  modules.set(service, loaded);
  return loaded;
}

/** Input and output schema of an operation; undefined where the service has no such operation. */
export function operation(sdk: SdkModule, action: string): { input: Schema; output: Schema } | undefined {
  const schema = sdk[`${action}$`];
  return Array.isArray(schema) && schema[0] === 9 ? { input: settled(schema[4]), output: settled(schema[5]) } : undefined;
}

/** Codes by which a service refuses, as they come over the wire: an IAM code has no `Exception` at its end. */
export function errorCodes(sdk: SdkModule): string[] {
  return Object.values(sdk).flatMap((schema) => {
    if (!Array.isArray(schema) || schema[0] !== -3 || typeof schema[2] !== 'string') return [];
    const query = isJsonObject(schema[3]) && `${schema[1]}` === 'com.amazonaws.iam' ? schema[3]['awsQueryError'] : undefined;
    return [Array.isArray(query) ? `${query[0]}` : schema[2]];
  });
}

/** The schema of a member, or undefined where the structure has none of that name. */
export function memberOf(schema: Schema, name: string): Schema {
  const shape = settled(schema);
  if (!Array.isArray(shape) || !Array.isArray(shape[4]) || !Array.isArray(shape[5])) return undefined;
  const index = shape[4].indexOf(name);
  return index < 0 ? undefined : (settled(shape[5][index]) ?? 0);
}

/** A value of a schema with every member given, texts told by `text` from the name of their member. */
export function filled(schema: Schema, text: (member: string) => Json | undefined, member = '', depth = 0): Json {
  const shape = settled(schema);
  if (depth > 6) return null;
  if (typeof shape === 'number') return plainValue(shape, text, member);
  if (!Array.isArray(shape)) return null;
  if (isStructure(shape))
    return Object.fromEntries(namesOf(shape).map((name) => [name, text(name) ?? filled(memberOf(shape, name), text, name, depth + 1)]));
  if (shape[0] === 1) return [filled(shape[4], text, member, depth + 1)];
  if (shape[0] === 2) return { key: filled(shape[5], text, member, depth + 1) };
  return text(member) ?? 'text';
}

/** Names of the members that a value has and its schema does not, with their paths. */
export function foreignMembers(value: Json | undefined, schema: Schema, path = ''): string[] {
  const shape = settled(schema);
  if (Array.isArray(value)) return value.flatMap((item) => foreignMembers(item, Array.isArray(shape) ? shape[4] : 0, path));
  if (!isJsonObject(value) || !Array.isArray(shape) || !isStructure(shape)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    memberOf(shape, name) === undefined ? [`${path}${name}`] : foreignMembers(inner, memberOf(shape, name), `${path}${name}.`),
  );
}

/** The same parameters, telling `read` of every member that is asked for and that the schema does not have. */
export function watched(value: JsonObject, schema: Schema, read: (foreign: string) => void): JsonObject {
  return new Proxy(value, {
    get(target, name) {
      const inner: unknown = Reflect.get(target, name);
      if (typeof name !== 'string' || besides.has(name)) return inner;
      const member = memberOf(schema, name);
      if (member === undefined && isStructure(schema)) read(name);
      if (Array.isArray(inner)) return inner.map((item) => (isJsonObject(item) ? watched(item, itemOf(member), read) : item));
      return isJsonObject(inner) ? watched(inner, member, read) : inner;
    },
  });
}

/** What JavaScript and placeholders ask any object for. */
const besides: ReadonlySet<string> = new Set(['$from', '$secret', 'toJSON', 'toString', 'valueOf', 'constructor', 'then']);

/** A structure, or a union. */
function isStructure(schema: Schema): boolean {
  const shape = settled(schema);
  return Array.isArray(shape) && (shape[0] === 3 || shape[0] === 4);
}

function itemOf(schema: Schema): Schema {
  const shape = settled(schema);
  return Array.isArray(shape) && shape[0] === 1 ? settled(shape[4]) : undefined;
}

/** The SDK's numbers: 1 a number, 2 a boolean, 64 and above a list of those, 128 and above a map. */
function plainValue(shape: number, text: (member: string) => Json | undefined, member: string): Json {
  if (shape >= 128) return { key: 'value' };
  if (shape >= 64) return [plainValue(shape - 64, text, member)];
  if (shape === 1) return 7;
  return shape === 2 ? true : (text(member) ?? 'text');
}

function namesOf(shape: unknown[]): string[] {
  return Array.isArray(shape[4]) ? shape[4].map(String) : [];
}

/** What a schema comes to: functions called, traits of a member left off, and names of plain types seen through. */
function settled(schema: unknown): unknown {
  if (typeof schema === 'function') return settled(schema());
  if (!Array.isArray(schema)) return schema;
  if (typeof schema[1] !== 'string') return settled(schema[0]);
  return schema[0] === 0 ? settled(schema[4]) : schema;
}

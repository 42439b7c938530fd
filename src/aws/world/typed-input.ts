import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';

/** What a call carries, in the types that the SDK takes. */
export interface TypedInput {
  input: object;
  /** Texts in it that AWS says are secret, such as passwords. */
  secrets: readonly string[];
  /** What the operation does not take, as sentences: the SDK would leave it out without a word. */
  problems: readonly string[];
}

/** Numbers by which the SDK's own schemas say what a value is; those of lists and maps hold that of their values. */
const [blob, firstTime, lastTime, list, map, mask] = [21, 4, 7, 64, 128, 63];
/** The bit, among the traits of a value, that says that it is secret. */
const sensitive = 8;

/**
 * Parameters of a call as the SDK takes them: bytes, which JSON holds as base64, and dates, as ISO 8601, get their types.
 * @param schema the input of an operation, as the commands of the SDK hold it
 */
export function typedInput(schema: unknown, parameters: JsonObject): TypedInput {
  const secrets: string[] = [];
  const problems: string[] = [];
  const input = typed(schema, parameters, '', false);
  return { input: typeof input === 'object' && input !== null ? input : {}, secrets, problems };

  function typed(reference: unknown, value: Json | undefined, place: string, isInSecret: boolean): unknown {
    // What the SDK is given as null, some of its protocols send.
    if (value === undefined || value === null) return undefined;
    const { shape, isSecret } = resolved(reference, isInSecret);
    if (isSecret && typeof value === 'string' && value !== '') secrets.push(value);
    if (typeof shape === 'number') return simple(shape, value, place, isSecret);
    const [kind, , , , first, second] = Array.isArray(shape) ? shape : [];
    if (kind === 1) return items(first, value, place, isSecret);
    if (kind === 2) return values(second, value, place, isSecret);
    return members(Array.isArray(first) ? first : [], Array.isArray(second) ? second : [], value, place, isSecret);
  }

  function simple(shape: number, value: Json, place: string, isSecret: boolean): unknown {
    if (shape >= map) return values(shape & mask, value, place, isSecret);
    if (shape >= list) return items(shape & mask, value, place, isSecret);
    if (shape === blob && typeof value === 'string') return new Uint8Array(Buffer.from(value, 'base64'));
    if (shape < firstTime || shape > lastTime) return value;
    const time = typeof value === 'string' ? new Date(value) : undefined;
    if (time === undefined || Number.isNaN(time.getTime())) return refuse(`${place} is no time.`);
    return time;
  }

  function items(of: unknown, value: Json, place: string, isSecret: boolean): unknown {
    if (!Array.isArray(value)) return refuse(`${place} is no list.`);
    return value.map((item, index) => typed(of, item, `${place}[${index}]`, isSecret));
  }

  function values(of: unknown, value: Json, place: string, isSecret: boolean): unknown {
    if (!isJsonObject(value)) return refuse(`${place} is no object.`);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typed(of, inner, `${place}.${key}`, isSecret)]));
  }

  function members(names: readonly unknown[], of: readonly unknown[], value: Json, place: string, isSecret: boolean): unknown {
    if (!isJsonObject(value)) return refuse(`${place} is no object.`);
    const entries = Object.entries(value).map(([name, inner]): [string, unknown] => {
      const at = `${place}${place === '' ? '' : '.'}${name}`;
      const index = names.indexOf(name);
      return [name, index < 0 ? refuse(`There is no parameter ${at}.`) : typed(of[index], inner, at, isSecret)];
    });
    return Object.fromEntries(entries);
  }

  function refuse(problem: string): undefined {
    problems.push(problem);
  }
}

/** The shape behind references, which are functions, pairs with traits, or names of simple shapes. */
function resolved(reference: unknown, isInSecret: boolean): { shape: unknown; isSecret: boolean } {
  let shape = reference;
  let isSecret = isInSecret;
  for (;;) {
    if (typeof shape === 'function') shape = shape();
    else if (!Array.isArray(shape)) return { shape, isSecret };
    else if (shape.length === 2) {
      isSecret ||= saysSecret(shape[1]);
      shape = shape[0];
    } else {
      isSecret ||= saysSecret(shape[3]);
      if (shape[0] !== 0) return { shape, isSecret };
      shape = shape[4];
    }
  }
}

function saysSecret(traits: unknown): boolean {
  if (typeof traits === 'number') return (traits & sensitive) !== 0;
  return typeof traits === 'object' && traits !== null && 'sensitive' in traits;
}

import { call as carryOut } from '../../src/aws/embedded/call.ts';
import { type Parameters, Refusal } from '../../src/aws/embedded/handler.ts';
import type { Model } from '../../src/aws/embedded/model.ts';
import type { Json, JsonObject } from '../../src/kernel/json.ts';
import type { Send } from './send.ts';

/** Makes calls straight to the model of the wire fake, without HTTP. */
export function sendToModel(model: Model): Send {
  return async ({ action, parameters }, as) => {
    try {
      return { kind: 'accepted', answer: carryOut(model, action, onTheWire(parameters), as?.accessKeyId) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { kind: 'refused', code: error.code, message: error.message };
    }
  };
}

/** The Query protocol carries text only. */
function onTheWire(parameters: JsonObject): Parameters {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, valueOnTheWire(value ?? null)]));
}

function valueOnTheWire(value: Json): string | Parameters | (string | Parameters)[] {
  if (Array.isArray(value)) return value.map((item) => (isObject(item) ? onTheWire(item) : String(item)));
  return isObject(value) ? onTheWire(value) : String(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

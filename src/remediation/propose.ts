import type { Action, ActionContext, ParameterSpec, Proposal } from './action.ts';

export type ProposeOptions = Omit<ActionContext, 'parameter' | 'number'> & { parameters: Readonly<Record<string, string>> };

/** What an action proposes, once its target and parameters have been checked. */
export function propose(action: Action, { parameters, ...context }: ProposeOptions): Proposal {
  const { kind } = context.target;
  if (!action.targets.includes(kind))
    return {
      kind: 'refused',
      reason: `${action.id} is not for a target of kind ${kind}.`,
      instead: `Give one of ${action.targets.join(', ')}.`,
    };
  for (const name of Object.keys(parameters))
    if (!Object.hasOwn(action.parameters, name))
      return {
        kind: 'refused',
        reason: `${action.id} has no parameter ${name}.`,
        instead: `It has ${Object.keys(action.parameters).join(', ') || 'none'}.`,
      };
  for (const [name, spec] of Object.entries(action.parameters)) {
    const wrong = problemOf(spec, parameters[name]);
    if (wrong !== undefined) return { kind: 'refused', reason: `The parameter ${name} of ${action.id} ${wrong}.`, instead: spec.about };
  }
  const parameter = (name: string) => parameters[name] ?? action.parameters[name]?.default;
  const number = (name: string) => {
    const text = parameter(name);
    return text === undefined ? undefined : Number(text);
  };
  return action.plan({ ...context, parameter, number });
}

function problemOf({ type, required }: ParameterSpec, value: string | undefined): string | undefined {
  if (value === undefined) return required === true ? 'is missing' : undefined;
  if (type.kind === 'number') {
    const isIn = /^\d{1,9}$/.test(value) && Number(value) >= type.min && Number(value) <= type.max;
    return isIn ? undefined : `must be a whole number from ${type.min} to ${type.max}`;
  }
  if (type.kind === 'choice') return type.of.includes(value) ? undefined : `must be one of ${type.of.join(', ')}`;
  if (type.kind === 'flag') return value === 'true' || value === 'false' ? undefined : 'must be true or false';
  return value === '' ? 'is empty' : undefined;
}

import { byName, type Handler, mustFind, type Parameters, refuse, text } from './handler.ts';
import type { Holder, Model, Role, User } from './model.ts';

const holders = {
  User: (model: Model) => model.users,
  Group: (model: Model) => model.groups,
  Role: (model: Model) => model.roles,
} as const;

export type Word = keyof typeof holders;

/** The user, group or role that a call names. */
export function holderIn(model: Model, parameters: Parameters, word: Word): Holder {
  const name = text(parameters, `${word}Name`);
  const all: readonly Holder[] = holders[word](model);
  return mustFind(byName(all, name), `${word} ${name}`);
}

function boundedIn(model: Model, parameters: Parameters, word: 'User' | 'Role'): User | Role {
  const name = text(parameters, `${word}Name`);
  const all: readonly (User | Role)[] = word === 'User' ? model.users : model.roles;
  return mustFind(byName(all, name), `${word} ${name}`);
}

/** An ARN of a policy that the account has; policies of AWS are taken on trust but for one. */
export function attachableIn(model: Model, parameters: Parameters, name = 'PolicyArn'): string {
  const arn = text(parameters, name);
  const isOwn = model.policies.some((policy) => arn === `arn:aws:iam::${model.account}:policy${policy.path}${policy.name}`);
  const isOfAws = arn.startsWith('arn:aws:iam::aws:policy/') && !arn.endsWith('NoSuchPolicyAtAll');
  return isOwn || isOfAws ? arn : refuse('NoSuchEntity', `There is no policy ${arn}.`);
}

export const permissions: Readonly<Record<string, Handler>> = Object.assign(
  {},
  ...(['User', 'Group', 'Role'] as const).map(
    (word): Readonly<Record<string, Handler>> => ({
      [`Put${word}Policy`]: (model, parameters) => {
        holderIn(model, parameters, word).inline.set(text(parameters, 'PolicyName'), text(parameters, 'PolicyDocument'));
        return {};
      },
      [`Delete${word}Policy`]: (model, parameters) => {
        const name = text(parameters, 'PolicyName');
        return holderIn(model, parameters, word).inline.delete(name) ? {} : refuse('NoSuchEntity', `There is no policy ${name}.`);
      },
      [`Attach${word}Policy`]: (model, parameters) => {
        holderIn(model, parameters, word).attached.add(attachableIn(model, parameters));
        return {};
      },
      [`Detach${word}Policy`]: (model, parameters) => {
        const arn = text(parameters, 'PolicyArn');
        return holderIn(model, parameters, word).attached.delete(arn) ? {} : refuse('NoSuchEntity', `${arn} is not attached.`);
      },
    }),
  ),
  ...(['User', 'Role'] as const).map(
    (word): Readonly<Record<string, Handler>> => ({
      [`Put${word}PermissionsBoundary`]: (model, parameters) => {
        boundedIn(model, parameters, word).boundary = attachableIn(model, parameters, 'PermissionsBoundary');
        return {};
      },
      [`Delete${word}PermissionsBoundary`]: (model, parameters) => {
        boundedIn(model, parameters, word).boundary = undefined;
        return {};
      },
    }),
  ),
);

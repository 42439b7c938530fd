import { analyzers } from './analyzers.ts';
import type { Model } from './model.ts';
import { done, failed, type PlainAnswer, type PlainRequest } from './plain.ts';

type Asked = Readonly<Record<string, unknown>>;

/**
 * The little of other services than IAM that reading an account, watching a principal, handing over a secret and analyzers
 * take. Undefined where the fake has no such call.
 */
export function plainAnswer(model: Model, request: PlainRequest): PlainAnswer | undefined {
  const { target, body } = request;
  if (target === '') return analyzers(model, request);
  const handler = handlers[target.slice(target.lastIndexOf('.') + 1)];
  const asked: unknown = body === '' ? {} : JSON.parse(body);
  return handler?.(model, isAsked(asked) ? asked : {});
}

const handlers: Readonly<Record<string, (model: Model, asked: Asked) => PlainAnswer>> = {
  DescribeTrails: ({ trails }, asked) => {
    const wanted = asked['trailNameList'];
    const isWanted = (arn: string) => !Array.isArray(wanted) || wanted.length === 0 || wanted.includes(arn);
    return done({ trailList: trails.filter(({ arn }) => isWanted(arn)).map(({ settings }) => settings) });
  },
  GetTrailStatus: ({ trails }, asked) => ofTrail(trails.find(({ arn }) => arn === asked['Name'])?.status),
  GetEventSelectors: ({ trails }, asked) => ofTrail(trails.find(({ arn }) => arn === asked['TrailName'])?.selectors),
  LookupEvents: ({ events }, asked) => {
    const attributes: unknown = asked['LookupAttributes'];
    const [first]: unknown[] = Array.isArray(attributes) ? attributes : [];
    const name = isAsked(first) ? first['AttributeValue'] : undefined;
    return done({
      Events: events
        .filter(({ userName }) => userName === name)
        .map((event) => ({ EventName: event.name, ReadOnly: String(event.readOnly), Username: event.userName })),
    });
  },
  DescribeOrganization: () => failed('AWSOrganizationsNotInUseException'),
  CreateSecret: (model, asked) => {
    const name = String(asked['Name']);
    if (model.secrets.has(name)) return failed('ResourceExistsException');
    model.secrets.set(name, String(asked['SecretString']));
    return done({ ARN: `arn:aws:secretsmanager:us-east-1:${model.account}:secret:${name}-AbCdEf`, Name: name });
  },
  PutSecretValue: (model, asked) => {
    const name = String(asked['SecretId']);
    model.secrets.set(name, String(asked['SecretString']));
    return done({ ARN: `arn:aws:secretsmanager:us-east-1:${model.account}:secret:${name}-AbCdEf`, Name: name });
  },
};

function ofTrail(found: object | undefined): PlainAnswer {
  return found === undefined ? failed('TrailNotFoundException') : done(found);
}

function isAsked(value: unknown): value is Asked {
  return typeof value === 'object' && value !== null;
}

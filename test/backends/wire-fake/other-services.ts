import type { Model } from './model.ts';

/** A request that is none of the Query protocol. */
export interface PlainRequest {
  /** `x-amz-target`; empty for services that go by path. */
  target: string;
  path: string;
  body: string;
}

export interface PlainAnswer {
  status: number;
  body: string;
}

type Asked = Readonly<Record<string, unknown>>;

/**
 * The little that reading an account and watching a principal takes of other services than IAM. It only reads, but for
 * secrets that are handed over. Undefined where the fake has no such call.
 */
export function plainAnswer(model: Model, { target, path, body }: PlainRequest): PlainAnswer | undefined {
  if (target === '') return /^\/analyzer(?:\?|$)/.test(path) ? done({ analyzers: model.analyzers }) : undefined;
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

function done(answer: object): PlainAnswer {
  return { status: 200, body: JSON.stringify(answer) };
}

function failed(type: string): PlainAnswer {
  return { status: 400, body: JSON.stringify({ __type: type, message: 'The fake says so.' }) };
}

function isAsked(value: unknown): value is Asked {
  return typeof value === 'object' && value !== null;
}

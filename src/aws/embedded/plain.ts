/** A request that is none of the Query protocol. */
export interface PlainRequest {
  method: string;
  /** `x-amz-target`; empty for services that go by path. */
  target: string;
  path: string;
  region: string;
  body: string;
}

export interface PlainAnswer {
  status: number;
  body: string;
}

export function done(answer: object): PlainAnswer {
  return { status: 200, body: JSON.stringify(answer) };
}

export function failed(type: string, status = 400): PlainAnswer {
  return { status, body: JSON.stringify({ __type: type, message: 'The fake says so.' }) };
}

import { type Answer, type Asked, fakeAws, testClients, testClock } from '../test-kit.ts';
import { type CollectOptions, type CollectResult, collect } from './collect.ts';

/** A call as AWS sees it. */
export interface FakeCall {
  /** `iam:ListUsers`. */
  permission: string;
  region: string;
  /** Access key id of the caller. */
  key: string;
  /** Parameters by AWS's names. */
  input: Record<string, string>;
}

/** An error of AWS by its code. */
export interface FakeError {
  error: string;
  status?: number;
}

export type FakeAnswer = object | FakeError;

/** Answers of an account by permission: always the same one, or what a function says. */
export type FakeAccount = Record<string, FakeAnswer | ((call: FakeCall, count: number) => FakeAnswer | Promise<FakeAnswer>)>;

/** An AWS that answers as given, and to every other call with an empty answer, in the protocols of its services. */
export async function fakeAccount(answers: FakeAccount) {
  const calls: FakeCall[] = [];
  let busy = 0;
  let busiest = 0;
  const { endpoint } = await fakeAws(async (asked) => {
    const call = callOf(asked);
    calls.push(call);
    busy += 1;
    busiest = Math.max(busiest, busy);
    const count = calls.filter(({ permission }) => permission === call.permission).length;
    const given = answers[call.permission] ?? { error: 'Missing' };
    const answer = answers[call.permission] === undefined ? {} : typeof given === 'function' ? await given(call, count) : given;
    await new Promise((resolve) => setTimeout(resolve, 1));
    busy -= 1;
    return call.permission.startsWith('iam:') || call.permission.startsWith('sts:') ? queryAnswer(call, answer) : jsonAnswer(answer);
  });
  const clock = testClock();
  const clients = testClients(endpoint);
  return {
    calls,
    clock,
    clients,
    endpoint,
    busiest: () => busiest,
    collect: (options: CollectOptions = {}): Promise<CollectResult> => collect(clients, { clock, regions: ['us-east-1'], ...options }),
  };
}

/** Who is calling, and what the service and region are, is in the signature. */
function callOf({ headers, query, body, path }: Asked): FakeCall {
  const [, key = '', region = '', service = ''] = /Credential=([^/]+)\/\d+\/([^/]+)\/([^/]+)\//.exec(headers.authorization ?? '') ?? [];
  const target = headers['x-amz-target'];
  if (query.has('Action')) return { permission: `${service}:${query.get('Action')}`, region, key, input: Object.fromEntries(query) };
  if (typeof target === 'string') return { permission: `${service}:${target.split('.').at(-1)}`, region, key, input: JSON.parse(body) };
  const url = new URL(path, 'http://x');
  return { permission: `${service}:ListAnalyzers`, region, key, input: Object.fromEntries(url.searchParams) };
}

function jsonAnswer(answer: FakeAnswer): Answer {
  const headers = { 'content-type': 'application/x-amz-json-1.1' };
  if ('error' in answer) return { status: answer.status ?? 400, headers, body: JSON.stringify({ __type: answer.error, message: 'no' }) };
  return { headers, body: JSON.stringify(answer) };
}

function queryAnswer({ permission }: FakeCall, answer: FakeAnswer): Answer {
  const action = permission.split(':')[1];
  if ('error' in answer) {
    const body = `<ErrorResponse><Error><Type>Sender</Type><Code>${answer.error}</Code><Message>no</Message></Error></ErrorResponse>`;
    return { status: answer.status ?? (answer.error === 'AccessDenied' ? 403 : 404), body };
  }
  return { body: `<${action}Response><${action}Result>${xml(answer)}</${action}Result></${action}Response>` };
}

function xml(value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => `<member>${xml(item)}</member>`).join('');
  if (typeof value !== 'object' || value === null) return String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return Object.entries(value)
    .map(([name, inner]) => (inner === undefined ? '' : `<${name}>${name === 'SummaryMap' ? entries(inner) : xml(inner)}</${name}>`))
    .join('');
}

function entries(map: object): string {
  return Object.entries(map)
    .map(([key, value]) => `<entry><key>${key}</key><value>${value}</value></entry>`)
    .join('');
}

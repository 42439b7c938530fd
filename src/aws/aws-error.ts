/** What AWS, or the way to it, said instead of an answer. */
export interface AwsError {
  /** AWS's error code, `AccessDenied`; else `HTTP 500`, or the code of the operating system, `ECONNREFUSED`. */
  code: string;
  message: string;
  kind: AwsErrorKind;
}

/** Whether a permission is missing, the credentials are no good, the request came too fast, it may go better later, or none of these. */
export type AwsErrorKind = 'denied' | 'credentials' | 'throttled' | 'transient' | 'other';

const kinds: Readonly<Record<Exclude<AwsErrorKind, 'other'>, RegExp>> = {
  denied: /^(AccessDenied|AccessDeniedException|AuthorizationError|UnauthorizedOperation|UnauthorizedException)$/,
  credentials:
    /^(CredentialsProviderError|TokenProviderError|ExpiredToken|ExpiredTokenException|TokenRefreshRequired|RequestExpired|InvalidClientTokenId|InvalidAccessKeyId|InvalidToken|UnrecognizedClientException|SignatureDoesNotMatch|IncompleteSignature|MissingAuthenticationToken|MissingAuthenticationTokenException|AuthFailure|TW_AWS_CREDENTIALS)$/,
  throttled:
    /^(Throttling|ThrottlingException|ThrottledException|RequestThrottled|RequestLimitExceeded|TooManyRequestsException|SlowDown)$/,
  transient:
    /^(HTTP 5\d\d|RequestTimeout|TimeoutError|ServiceUnavailable|ServiceUnavailableException|InternalFailure|InternalError|ECONN\w+|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|E(?:HOST|NET)UNREACH)$/,
};

/** Reads whatever an AWS client threw. */
export function awsError(thrown: unknown): AwsError {
  if (typeof thrown !== 'object' || thrown === null) return { code: 'unknown', message: String(thrown), kind: 'other' };
  const code = codeOf(thrown);
  // What the SDK says then is where its parser stumbled over a page of somebody in between.
  if (code.startsWith('HTTP ')) return { code, message: 'the answer is not one of AWS', kind: kindOf(code) };
  const message = 'message' in thrown ? String(thrown.message) : String(thrown);
  return { code, message: message || code, kind: kindOf(code) };
}

/** An answer that is not AWS's format, such as an HTML page, has a status and a name that says nothing. */
function codeOf(thrown: object): string {
  const name = 'name' in thrown && typeof thrown.name === 'string' ? thrown.name : 'Error';
  const own = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
  const status = statusOf(thrown);
  const nameless = ['Error', 'SyntaxError', 'TypeError', 'Unknown', 'UnknownError', 'AggregateError', 'TrailwardError'].includes(name);
  if (!nameless) return name;
  return own ?? (status === undefined || status < 400 ? name : `HTTP ${status}`);
}

function statusOf(thrown: object): number | undefined {
  const metadata = '$metadata' in thrown ? thrown.$metadata : undefined;
  const status = typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata ? metadata.httpStatusCode : undefined;
  return typeof status === 'number' ? status : undefined;
}

function kindOf(code: string): AwsErrorKind {
  for (const kind of ['denied', 'credentials', 'throttled', 'transient'] as const) if (kinds[kind].test(code)) return kind;
  return 'other';
}

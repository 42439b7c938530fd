import { expect, it } from 'vitest';
import { TrailwardError } from '../kernel/errors.ts';
import { awsError } from './aws-error.ts';

const thrown = (name: string, more: object = {}) => Object.assign(new Error('no'), { name, ...more });
const status = (httpStatusCode: number) => ({ $metadata: { httpStatusCode } });

it.each([
  ['AccessDenied', thrown('AccessDenied', status(403)), 'AccessDenied', 'denied'],
  ['AccessDeniedException', thrown('AccessDeniedException', status(400)), 'AccessDeniedException', 'denied'],
  ['expired credentials', thrown('ExpiredTokenException', status(400)), 'ExpiredTokenException', 'credentials'],
  ['no credentials', thrown('CredentialsProviderError'), 'CredentialsProviderError', 'credentials'],
  ['throttling with HTTP 400', thrown('ThrottlingException', status(400)), 'ThrottlingException', 'throttled'],
  ['throttling of IAM', thrown('Throttling', status(400)), 'Throttling', 'throttled'],
  ['a page of a proxy', thrown('SyntaxError', status(502)), 'HTTP 502', 'transient'],
  ['a page of a portal', thrown('SyntaxError', status(403)), 'HTTP 403', 'other'],
  ['a refused connection', thrown('Error', { code: 'ECONNREFUSED' }), 'ECONNREFUSED', 'transient'],
  ['an unknown host', thrown('Error', { code: 'ENOTFOUND' }), 'ENOTFOUND', 'transient'],
  ['another error', thrown('NoSuchEntityException', status(404)), 'NoSuchEntityException', 'other'],
  ['our own error', new TrailwardError('TW_AWS_CREDENTIALS', 'no'), 'TW_AWS_CREDENTIALS', 'credentials'],
  ['a text', 'no', 'unknown', 'other'],
  ['nothing', undefined, 'unknown', 'other'],
])('reads %s', (_, error, code, kind) => expect(awsError(error)).toMatchObject({ code, kind }));

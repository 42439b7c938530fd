import { loggingCall } from '../../calls-words/logging-call.ts';

export const StartLogging = loggingCall('Start');

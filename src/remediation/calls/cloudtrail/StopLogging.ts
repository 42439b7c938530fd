import { loggingCall } from '../../calls-words/logging-call.ts';

export const StopLogging = loggingCall('Stop');

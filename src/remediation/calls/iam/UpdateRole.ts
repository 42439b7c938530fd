import { roleSettingsCall } from '../../calls-words/role-settings-call.ts';

// A session that is asked to be longer than the new maximum is refused, and a call without one may set it to an hour.
export const UpdateRole = roleSettingsCall('UpdateRole', 'R2');

import { roleSettingsCall } from '../../calls-words/role-settings-call.ts';

export const UpdateRoleDescription = roleSettingsCall('UpdateRoleDescription', 'R1');

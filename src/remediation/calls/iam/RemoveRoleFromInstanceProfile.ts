import { profileRoleCall } from '../../calls-words/profile-role-call.ts';

export const RemoveRoleFromInstanceProfile = profileRoleCall('Remove');

import { membershipCall } from '../../calls-words/membership-call.ts';

export const RemoveUserFromGroup = membershipCall('Remove');

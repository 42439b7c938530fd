import { membershipCall } from '../../calls-words/membership-call.ts';

export const AddUserToGroup = membershipCall('Add');

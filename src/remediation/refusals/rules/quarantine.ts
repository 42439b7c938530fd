import { isAwsQuarantine } from '../../../kernel/aws-managed-policy.ts';
import type { RefusalRule } from '../refusal.ts';

export const quarantine: RefusalRule = {
  id: 'quarantine',
  about: 'A quarantine policy that AWS attached to a user whose key leaked stays until AWS and the owner have dealt with it.',
  offences: ({ steps }) =>
    steps
      .filter(
        ({ step: { call } }) =>
          /^Detach(?:User|Group|Role)Policy$/.test(call.action) && isAwsQuarantine(String(call.parameters['PolicyArn'])),
      )
      .map(
        ({ step }) =>
          `Step ${step.number} would take away a policy by which AWS contains a leaked key. AWS asks not to remove it; answer its support case first.`,
      ),
};

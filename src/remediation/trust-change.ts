import type { Role } from '../account/entities.ts';
import type { AccountState } from '../account/state.ts';
import type { Proposal } from './action.ts';
import { unfitDocument } from './unfit-document.ts';

export interface TrustChange {
  role: Role;
  document: string;
  title: string;
  why: string;
  breaks?: readonly string[];
  notes?: readonly string[];
}

/** The proposal to give a role another trust policy, or the refusal that AWS would not take it. */
export function trustChange(state: AccountState, { role, document, title, why, breaks = [], notes = [] }: TrustChange): Proposal {
  const unfit = unfitDocument(state, document, { kind: 'trust' });
  if (unfit !== undefined) return unfit;
  return {
    kind: 'steps',
    title,
    steps: [
      {
        title,
        why,
        call: { service: 'iam', action: 'UpdateAssumeRolePolicy', parameters: { RoleName: role.name, PolicyDocument: document } },
      },
    ],
    breaks,
    notes,
  };
}

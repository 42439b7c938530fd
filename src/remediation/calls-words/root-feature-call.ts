import { type CallRecord, defineCall } from '../call-record.ts';
import { openPage } from './console-words.ts';
import { noPiece } from './terraform-pieces.ts';

/** The features of central root access: as Terraform and the answer name them, and as the console does. */
const features = {
  OrganizationsRootCredentialsManagement: { feature: 'RootCredentialsManagement', label: 'Root credentials management' },
  OrganizationsRootSessions: { feature: 'RootSessions', label: 'Privileged root actions in member accounts' },
} as const;

/** A call that turns a feature of central root access on or off, for the whole organisation. */
export function rootFeatureCall(verb: 'Enable' | 'Disable', of: keyof typeof features): CallRecord {
  const { feature, label } = features[of];
  return defineCall({
    service: 'iam',
    action: `${verb}${of}`,
    // Turned off, whoever takes privileged root actions in member accounts can do so no more.
    risk: verb === 'Enable' ? 'R1' : 'R2',
    resource: () => '*',
    already: [],
    console: () => [
      ...openPage('IAM in the management account', 'Root access management'),
      verb === 'Enable' ? `Choose Enable, tick ${label}, then choose Enable.` : `Choose ${label}, then Disable.`,
      'Confirm.',
    ],
    terraform: () =>
      noPiece(
        `In enabled_features of aws_iam_organizations_features, ${verb === 'Enable' ? 'add' : 'remove'} ${feature}, and leave the other feature as it is.`,
      ),
  });
}

import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter } from '../../events/fields.ts';
import { asBoolean } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { resourceShare } from '../words/resource-share.ts';
import { sets } from '../words/settings.ts';
import { nameInArn } from '../words/targets.ts';

export const UpdateResourceShare = defineEvent({
  source: 'ram.amazonaws.com',
  name: 'UpdateResourceShare',
  kind: 'change',
  access: 'write',
  title: 'Rename a resource share, or open or close it to outsiders',
  does: 'Changes the name of a resource share, or whether principals outside the organisation may be added to it. What the call leaves out stays.',
  doesNot: [
    'It adds or removes no resource and no principal: AssociateResourceShare and DisassociateResourceShare do.',
    'It does not change what the principals may do with the resources.',
    'It does not show the former name or setting.',
  ],
  appears: 'From the RAM console, the CLI, an SDK or infrastructure code. Recorded in the Region of the share.',
  reading: {
    target: '`resourceShareArn` is the share. The response repeats it as it is after the call.',
    parameters: {
      resourceShareArn: 'ARN of the share.',
      name: 'The new name; absent when the name stays.',
      allowExternalPrincipals: 'Whether principals outside the organisation may be added from now on; absent when that stays.',
    },
  },
  target: resourceShare,
  phrase: (event) => {
    const arn = resourceShare(event).arn;
    const share = arn === undefined ? 'a resource share that the event does not name' : `resource share ${nameInArn(arn)}`;
    return { did: 'changed', todo: 'change', what: `${share}${changes(event)}` };
  },
  direction: (event) => {
    const external = asBoolean(parameter(event, 'allowExternalPrincipals'));
    if (external === undefined) return 'neutral';
    return external ? 'weakens' : 'restricts';
  },
  risks: [
    {
      risk: 'Accounts outside the organisation can be added to the share from now on.',
      when: '`allowExternalPrincipals` is true, and was false before.',
      holds: (event) => (sets(event, 'allowExternalPrincipals', true) === false ? false : undefined),
    },
    {
      risk: 'Partners can no longer be added, and automation that adds them fails.',
      when: '`allowExternalPrincipals` is false, and outsiders are meant to use the share.',
      holds: (event) => (sets(event, 'allowExternalPrincipals', false) === false ? false : undefined),
    },
  ],
  benign: ['A share is renamed after a new scheme.', 'A share is closed to outsiders after a review.'],
  verify: [
    'Look for AssociateResourceShare with the same ARN right afterwards, and read the principals that it adds.',
    'List the principals of the share and compare them with your accounts.',
    'Ask the owner of the share.',
  ],
  related: ['ram:AssociateResourceShare', 'ram:CreateResourceShare', 'ram:DisassociateResourceShare', 'ram:DeleteResourceShare'],
  remediations: ['contain-principal'],
  attack: ['T1537'],
  references: [
    'https://docs.aws.amazon.com/ram/latest/APIReference/API_UpdateResourceShare.html',
    'https://docs.aws.amazon.com/ram/latest/userguide/working-with-sharing.html',
  ],
});

function changes(event: CloudTrailEvent): string {
  const name = textParameter(event, 'name');
  const external = asBoolean(parameter(event, 'allowExternalPrincipals'));
  const open = external === true ? 'open to principals outside the organisation' : 'closed to principals outside the organisation';
  const all = [...(name === undefined ? [] : [`named ${name}`]), ...(external === undefined ? [] : [open])];
  return all.length === 0 ? '' : `, now ${all.join(' and ')}`;
}

import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { lambdaGrantee, lambdaLayer, lambdaOpensToForeignAccount, layerVersionInWords } from '../words/lambda-resource.ts';

export const AddLayerVersionPermission = defineEvent({
  source: 'lambda.amazonaws.com',
  name: 'AddLayerVersionPermission',
  kind: 'change',
  access: 'permissions-management',
  title: 'Share a version of a Lambda layer',
  does: 'Adds one Allow statement to the policy of one version of a Lambda layer: an account, all accounts of an organisation or all AWS accounts may use it in their functions, and download its content.',
  doesNot: [
    'It does not share other versions of the layer, past or future.',
    'It adds the layer to no function: whoever is let in does that.',
    'It gives no access to functions of this account.',
  ],
  appears: 'From the CLI, an SDK or infrastructure code. Recorded as `AddLayerVersionPermission20181031`, in the Region of the layer.',
  reading: {
    target: '`layerName` is the layer, by name or ARN, `versionNumber` its version; the response repeats the whole statement.',
    parameters: {
      layerName: 'Layer, by name or ARN.',
      versionNumber: 'Version that is shared.',
      statementId: 'Id of the statement, by which RemoveLayerVersionPermission names it.',
      action: 'Mostly lambda:GetLayerVersion.',
      principal: 'Account id, or `*` for all accounts.',
      organizationId: 'Organisation to which `*` is limited; absent when it is not.',
    },
  },
  target: lambdaLayer,
  phrase: (event) => {
    const organisation = textParameter(event, 'organizationId');
    const within = organisation === undefined ? '' : ` within organisation ${organisation}`;
    const who = lambdaGrantee(event)?.words ?? 'a principal that the event does not name';
    return { did: 'shared', todo: 'share', what: `${layerVersionInWords(event)} with ${who}${within}` };
  },
  direction: 'grants',
  risks: [
    {
      risk: 'Everyone with an AWS account can download the content of the layer: code, and whatever was packed with it by mistake.',
      when: 'The principal is `*` and no organisation is given.',
      holds: (event) => {
        const grantee = lambdaGrantee(event);
        return grantee === undefined ? undefined : grantee.kind === 'anyone' && !grantee.conditional;
      },
    },
    {
      risk: 'Another account reads the content of the layer.',
      when: 'The principal is an account that you do not own.',
      holds: lambdaOpensToForeignAccount,
    },
  ],
  benign: [
    'A layer with shared libraries or an agent is opened to the accounts of the organisation.',
    'A vendor publishes a layer for its customers.',
  ],
  verify: [
    'Compare the account or the organisation with your own.',
    'Look into the layer version for secrets and internal code.',
    'Check who published this version, and when.',
  ],
  related: ['lambda:RemoveLayerVersionPermission', 'lambda:PublishLayerVersion', 'lambda:AddPermission'],
  remediations: ['contain-principal'],
  attack: ['T1537'],
  references: [
    'https://docs.aws.amazon.com/lambda/latest/api/API_AddLayerVersionPermission.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
  ],
});

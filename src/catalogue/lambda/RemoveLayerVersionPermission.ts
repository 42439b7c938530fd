import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { lambdaLayer, layerVersionInWords } from '../words/lambda-resource.ts';

export const RemoveLayerVersionPermission = defineEvent({
  source: 'lambda.amazonaws.com',
  name: 'RemoveLayerVersionPermission',
  kind: 'change',
  access: 'permissions-management',
  title: 'Stop sharing a version of a Lambda layer',
  does: 'Removes one statement, by its id, from the policy of one version of a Lambda layer. Who could use the version by this statement alone can no longer add it to functions or download it.',
  doesNot: [
    'It does not show whom the statement let in.',
    'It does not take the layer out of functions that use it already.',
    'It does not delete the layer version.',
  ],
  appears: 'From the CLI, an SDK or infrastructure code. Recorded as `RemoveLayerVersionPermission20181031`, in the Region of the layer.',
  reading: {
    target: '`layerName` is the layer, by name or ARN, `versionNumber` its version. The response is empty.',
    parameters: {
      layerName: 'Layer, by name or ARN.',
      versionNumber: 'Version whose policy is changed.',
      statementId: 'Id of the statement that is removed.',
    },
  },
  target: lambdaLayer,
  phrase: (event) => {
    const id = textParameter(event, 'statementId');
    const statement = id === undefined ? 'a statement' : `statement ${id}`;
    return { did: 'removed', todo: 'remove', what: `${statement} from the policy of ${layerVersionInWords(event)}` };
  },
  direction: 'restricts',
  risks: [
    {
      risk: 'Deployments in other accounts fail, because their functions ask for the layer version.',
      when: 'An account that depends on the layer came in by this statement.',
    },
    {
      risk: 'The content stays in wrong hands: whoever downloaded it keeps it.',
      when: 'The version was shared with everyone or with a foreign account.',
    },
  ],
  benign: ['An old version is withdrawn after its users have moved on.', 'A layer that was shared too widely is closed.'],
  verify: [
    'Find AddLayerVersionPermission with the same statement id: its principal is what was removed.',
    'Ask who still uses this version.',
  ],
  related: ['lambda:AddLayerVersionPermission', 'lambda:PublishLayerVersion', 'lambda:DeleteLayerVersion'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/lambda/latest/api/API_RemoveLayerVersionPermission.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
  ],
});

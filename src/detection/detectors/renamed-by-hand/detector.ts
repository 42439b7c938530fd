import { actorInWords } from '../../../catalogue/sentence.ts';
import { callIt } from '../../../catalogue/words/call-it.ts';
import { isSelf } from '../../../catalogue/words/self.ts';
import { textParameter } from '../../../events/fields.ts';
import { automationOf } from '../../automation.ts';
import { defineDetector } from '../../detector.ts';

/** The parameter that carries the new name. */
const newName: Readonly<Record<string, string>> = {
  UpdateUser: 'newUserName',
  UpdateGroup: 'newGroupName',
  UpdateServerCertificate: 'newServerCertificateName',
};

export const detector = defineDetector({
  id: 'renamed-by-hand',
  kind: 'each',
  title: 'User, group or certificate renamed outside automation',
  about:
    'A user, group or server certificate was renamed or moved by a person or a script, not by infrastructure code. A rename changes the ARN: policies and listeners that name the old one stop matching, and watchers that go by name lose sight of it. Attackers rename a backdoor to look like a service.',
  verify: [
    'Look for the other events on both names in the hour around the rename.',
    'Search policies, trust policies and listeners for the old ARN.',
    'Ask the owner for the ticket that wanted the rename.',
  ],
  remediations: ['restore-name', 'contain-principal'],
  attack: ['T1036'],
  inspect: (observation) => {
    const { change, event } = observation;
    const parameter = change.eventSource === 'iam.amazonaws.com' ? newName[change.eventName] : undefined;
    if (parameter === undefined) return undefined;
    const name = textParameter(event, parameter);
    const path = textParameter(event, 'newPath');
    if (name === undefined && path === undefined) return undefined;
    // CloudFormation is proven by AWS; a user agent is only a claim, so it lowers the finding and does not silence it.
    if (automationOf(change.actor)?.proven === true) return undefined;
    const self = isSelf(event, change.target) === true;
    const verb = name === undefined ? `moved to path ${path}` : `renamed to ${name}`;
    return {
      evidence: [observation],
      title: `${callIt(change.target).replace(/^./, (letter) => letter.toUpperCase())} ${verb} by ${self ? 'itself' : actorInWords(change.actor)}`,
      explanation: `${change.summary} The ARN is another from now on; the unique id stays.`,
      severity: self ? 'high' : 'medium',
      reasons: self
        ? ['A user renamed itself, which can step into rules that go by name or path.']
        : ['No infrastructure tool stands behind the call.'].filter(() => automationOf(change.actor) === undefined),
    };
  },
});

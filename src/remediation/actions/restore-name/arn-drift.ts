import { knownValue } from '../../../account/part.ts';
import type { ActionContext } from '../../action.ts';
import { arnMentions } from '../../arn-mentions.ts';
import { capitalised } from '../../capitalised.ts';
import { iamArn } from '../../iam-arn.ts';
import type { Named } from './named.ts';

/**
 * What a change of ARN does to those who name it. AWS follows a user by its unique id where a policy names it as principal,
 * and never where a policy names a user, group or certificate as resource.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users_rename.html
 */
export function arnDrift(
  { state, partition }: Pick<ActionContext, 'state' | 'partition'>,
  of: Named,
  name: string,
  path: string | undefined,
): { breaks: string[]; notes: string[] } {
  const { kind, word, name: current } = of;
  const at = knownValue(of.path);
  const general = `Policies of resources and of other accounts, templates and scripts may name the ARN of ${word} ${current} too, and are not seen here.`;
  const served = kind === 'server-certificate' ? servers({ state }, current) : [];
  if (at === undefined)
    return {
      breaks: [`Which policies name the ARN of ${word} ${current} is not known, because its path is not.`, ...served],
      notes: [general],
    };
  const place = { account: state.account, partition };
  const [old, next] = [iamArn(place, kind, current, at), iamArn(place, kind, name, path ?? at)];
  const isFollowed = (words: string) => kind === 'user' && words.startsWith('the trust policy');
  const naming = arnMentions(state, old);
  return {
    breaks: [
      ...naming.filter((words) => !isFollowed(words)).map((words) => `${capitalised(words)} names ${old}, and will not mean it any more.`),
      ...served,
    ],
    notes: [
      `Its ARN is ${old} now, and will be ${next}.`,
      ...naming.filter(isFollowed).map((words) => `${capitalised(words)} names ${old} as principal; AWS follows it to the new ARN.`),
      ...arnMentions(state, next).map((words) => `${capitalised(words)} names ${next}, and will mean it again.`),
      general,
    ],
  };
}

function servers({ state }: Pick<ActionContext, 'state'>, name: string): string[] {
  const bound = state.serverCertificates.by.get(name.toLowerCase())?.boundTo;
  if (bound?.kind === 'known') return bound.value.map((arn) => `${arn} serves the certificate by its ARN of now. Give it the new one.`);
  return bound?.kind === 'absent'
    ? []
    : [
        'What serves the certificate is not known. Listeners keep the ARN that they were given: look at each load balancer and distribution.',
      ];
}

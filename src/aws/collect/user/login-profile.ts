import { known } from '../../../account/part.ts';
import { answerPart, mapPart, timePart } from '../answer-part.ts';
import { apiAction } from '../api-action.ts';
import type { UserCollector } from '../collector.ts';

const get = apiAction('iam:GetLoginProfile');

/** Whether a user has a console password. AWS never tells the password, nor when it was set. */
export const loginProfile: UserCollector = {
  calls: [get],
  async collect(user, { clients, ask }) {
    const iam = await clients.iam();
    const answer = await ask(get, () => iam.getLoginProfile({ UserName: user }), {
      subject: user,
      absent: ['NoSuchEntityException', 'NoSuchEntity'],
    });
    return {
      login: mapPart(answer, ({ LoginProfile }, read) =>
        known(
          {
            created: timePart(LoginProfile?.CreateDate, read),
            passwordResetRequired: answerPart(LoginProfile?.PasswordResetRequired ?? false, read),
          },
          read,
        ),
      ),
    };
  },
};

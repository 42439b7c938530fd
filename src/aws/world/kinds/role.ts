import { answerPart } from '../../collect/answer-part.ts';
import { apiAction } from '../../collect/api-action.ts';
import { noSuchEntity } from '../../collect/ask.ts';
import { byName } from '../by-name.ts';
import { edited } from '../edited.ts';
import type { EntityReader, Fragment, ReadSession } from '../entity-reader.ts';
import { fragmentOf } from '../fragment-of.ts';
import { heldPolicies, policyCalls } from '../held-policies.ts';
import { listingCall } from '../listed-names.ts';

const get = apiAction('iam:GetRole');

/** A role with its trust and its policies. */
export const role: EntityReader = {
  calls: [get, ...policyCalls('Role'), listingCall('role')],
  read: (key, session) => byName('role', key, session, (name) => read(name, session)),
};

async function read(name: string, session: ReadSession): Promise<Fragment> {
  const iam = await session.clients.iam();
  const [head, policies] = await Promise.all([
    session.ask(get, async () => (await iam.getRole({ RoleName: name })).Role, { subject: name, absent: noSuchEntity }),
    heldPolicies('Role', name, session),
  ]);
  return fragmentOf(head, (found, at) => {
    const described = {
      description: answerPart(found.Description, at),
      maxSessionDuration: answerPart(found.MaxSessionDuration, at),
    };
    return [
      // It has the shape of one in the details of an account, but for what is put in below.
      { exports: [{ name: get.permission, answer: { RoleDetailList: [found], IsTruncated: true } }] },
      {
        edit: (state) => ({ ...state, roles: edited(state.roles, name.toLowerCase(), (held) => ({ ...held, ...described, ...policies })) }),
      },
    ];
  });
}

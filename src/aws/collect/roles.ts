import type { Role } from '../../account/entities.ts';
import { answerPart, mapPart } from './answer-part.ts';
import { apiAction } from './api-action.ts';
import type { Collector } from './collector.ts';
import { editEach } from './edit-each.ts';
import { everyPage } from './every-page.ts';

const list = apiAction('iam:ListRoles');

/** What the details do not tell of roles: descriptions and how long a session may last. */
export const roles: Collector = {
  calls: [list],
  async collect({ clients, ask }) {
    const iam = await clients.iam();
    const all = () =>
      everyPage(
        (page) => iam.listRoles({ MaxItems: 1_000, ...page }),
        (page) => page.Roles,
      );
    const listed = mapPart(await ask(list, all), (found, read) => ({
      kind: 'known',
      value: new Map(found.map((role) => [role.RoleName, role])),
      read,
    }));
    const edited = (role: Role): Role => {
      const found = mapPart(listed, (byName, read) => answerPart(byName.get(role.name), read));
      // A role that was made or deleted between the two calls; the other one would have told.
      if (found.kind === 'absent') return role;
      return {
        ...role,
        description: mapPart(found, ({ Description }, read) => answerPart(Description, read)),
        maxSessionDuration: mapPart(found, ({ MaxSessionDuration }, read) => answerPart(MaxSessionDuration, read)),
      };
    };
    return { edit: (state) => ({ ...state, roles: editEach(state.roles, edited) }) };
  },
};

import type { Policy } from '../../../account/entities.ts';
import { someMembers } from '../../../account/members.ts';
import type { Unknown } from '../../../account/part.ts';
import { answerPart } from '../../collect/answer-part.ts';
import { apiAction } from '../../collect/api-action.ts';
import { noSuchEntity } from '../../collect/ask.ts';
import { everyPage } from '../../collect/every-page.ts';
import { tagMembers } from '../../collect/tag-members.ts';
import { edited } from '../edited.ts';
import type { EntityReader, ReadSession } from '../entity-reader.ts';
import { fragmentOf } from '../fragment-of.ts';

const get = apiAction('iam:GetPolicy');
const list = apiAction('iam:ListPolicyVersions');
const getVersion = apiAction('iam:GetPolicyVersion');

/** A managed policy, of the account or of AWS, with the documents of all its versions. */
export const policy: EntityReader = {
  calls: [get, list, getVersion],
  async read(arn, session) {
    const iam = await session.clients.iam();
    const [head, versions] = await Promise.all([
      session.ask(get, async () => (await iam.getPolicy({ PolicyArn: arn })).Policy, { subject: arn, absent: noSuchEntity }),
      versionsOf(arn, session),
    ]);
    return fragmentOf(head, ({ PolicyName, PolicyId, Path, CreateDate, DefaultVersionId, Description, Tags }, read) => {
      const detail = { Arn: arn, PolicyName, PolicyId, Path, CreateDate, DefaultVersionId, PolicyVersionList: versions.told };
      const told = {
        description: answerPart(Description, read),
        tags: tagMembers({ kind: 'known', value: Tags ?? [], read }),
      };
      return [
        { exports: [{ name: get.permission, answer: { Policies: [detail], IsTruncated: true } }] },
        { edit: (state) => ({ ...state, policies: edited(state.policies, arn, (held) => versions.edit({ ...held, ...told })) }) },
      ];
    });
  },
};

interface Versions {
  /** As the details of an account list them. */
  told: readonly object[];
  /** Says why what could not be read is unknown. */
  edit: (policy: Policy) => Policy;
}

async function versionsOf(arn: string, { clients, ask }: ReadSession): Promise<Versions> {
  const iam = await clients.iam();
  const pages = () =>
    everyPage(
      (page) => iam.listPolicyVersions({ PolicyArn: arn, ...page }),
      (page) => page.Versions,
    );
  const listed = await ask(list, pages, { subject: arn });
  if (listed.kind === 'unknown')
    return { told: [], edit: (held) => ({ ...held, versions: someMembers({}, listed.reason, listed.permission) }) };
  const ids = listed.kind === 'known' ? listed.value.flatMap(({ VersionId }) => VersionId ?? []) : [];
  const missing = new Map<string, Unknown>();
  const told = await Promise.all(
    ids.map(async (VersionId) => {
      const answer = await ask(getVersion, () => iam.getPolicyVersion({ PolicyArn: arn, VersionId }), { subject: arn });
      if (answer.kind === 'unknown') missing.set(VersionId, answer);
      return { VersionId, ...(answer.kind === 'known' ? answer.value.PolicyVersion : {}) };
    }),
  );
  const edit = (held: Policy): Policy => {
    const items = Object.entries(held.versions.items).map(([id, version]) => [
      id,
      { ...version, document: missing.get(id) ?? version.document },
    ]);
    return { ...held, versions: { ...held.versions, items: Object.fromEntries(items) } };
  };
  return { told, edit };
}

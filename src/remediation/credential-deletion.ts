import { knownValue } from '../account/part.ts';
import { credentialWords } from '../catalogue/effects/credentials.ts';
import type { CallDraft } from './action.ts';
import type { Undo } from './plan/plan.ts';
import type { UserCredential } from './user-credential.ts';

/** The call that deletes an SSH key, a signing certificate or a service-specific credential; a body that is known stays in the plan. */
export function credentialDeletion(credential: UserCredential): CallDraft {
  const { kind, user, id, called } = credential;
  const words = credentialWords[kind];
  const undo = undoOf(credential);
  return {
    title: `Delete ${called}`,
    why: 'What is Inactive can be made Active by whoever may, and nobody looks at it any more.',
    call: { service: 'iam', action: `Delete${words.operand}`, parameters: { UserName: user.name, [words.id]: id } },
    ...(undo === undefined ? {} : { undo }),
  };
}

/** An upload is Active at once, under an id that only AWS tells, so that no plan can make it Inactive beforehand. */
function undoOf({ kind, user, id, body }: UserCredential): Undo | undefined {
  const text = knownValue(body);
  if (text === undefined) return undefined;
  const { word } = credentialWords[kind];
  return {
    kind: 'irreversible',
    reason: `An upload makes the ${word} Active, under another id, and ${id} was not.`,
    lost: [`The id ${id} and the date of the upload.`],
    instead: `Upload this body for user ${user.name} if it is wanted again, and look at its new id: ${text}`,
  };
}

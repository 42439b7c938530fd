import type { Host } from './host.ts';

/** A host that keeps what a command says. `input` is standard input; `typed` is what somebody types unseen. */
export function testHost({ input = '', typed }: { input?: string | Uint8Array; typed?: string } = {}) {
  const said = { out: '', note: '', asked: '' };
  const host: Host = {
    out: async (text) => {
      said.out += text;
    },
    note: (text) => {
      said.note += text;
    },
    stdin: (async function* () {
      yield Buffer.from(input);
    })(),
    ...(typed === undefined
      ? {}
      : {
          askHidden: async (question: string) => {
            said.asked += question;
            return typed;
          },
        }),
    width: 100,
    colour: false,
    interactive: false,
    now: () => 0,
  };
  return { host, said };
}

/** One shown command: `<!-- example: npm run -s trailward -- explain UpdateUser lines=1-40 -->` … `<!-- /example -->`. */
const block = /^<!-- example: (?<command>.+?)(?: lines=(?<from>\d+)-(?<to>\d+)| tail=(?<tail>\d+))? -->\n(?:.*\n)*?<!-- \/example -->$/gm;
const opening = /^<!-- example\b.*$/gm;
const closing = /^<!-- \/example -->$/gm;
const program = 'npm run -s trailward -- ';

/** Runs trailward with these arguments and gives what a terminal would show. */
export type RunTrailward = (args: readonly string[]) => Promise<string>;

/**
 * A Markdown text with every example block filled with the real output. `lines=1-40` keeps those lines and
 * `tail=20` the last twenty; `…` stands where others were.
 * @throws Error when a marker is not understood or has no partner, so that no example goes stale unseen
 */
export async function readme(markdown: string, run: RunTrailward): Promise<string> {
  const blocks = [...markdown.matchAll(block)];
  const markers = [...markdown.matchAll(opening)];
  const lost = markers.find(({ index }) => !blocks.some((found) => found.index === index));
  if (lost !== undefined) throw new Error(`This example is not understood, or ends nowhere: ${lost[0]}`);
  const ends = [...markdown.matchAll(closing)].length;
  if (ends !== blocks.length) throw new Error(`${ends} examples end, but ${blocks.length} begin.`);
  const filled = await Promise.all(blocks.map((found) => fill(found, run)));
  const pieces = blocks.flatMap((found, index) => {
    const previous = blocks[index - 1];
    return [markdown.slice(previous === undefined ? 0 : previous.index + previous[0].length, found.index), filled[index] ?? ''];
  });
  const last = blocks.at(-1);
  return [...pieces, markdown.slice(last === undefined ? 0 : last.index + last[0].length)].join('');
}

async function fill(found: RegExpExecArray, run: RunTrailward): Promise<string> {
  const { command = '', from, to, tail } = found.groups ?? {};
  const marker = found[0].slice(0, found[0].indexOf('\n'));
  const output = (await run(argumentsOf(command))).trimEnd().split('\n');
  const first = from !== undefined ? Number(from) : tail !== undefined ? Math.max(1, output.length - Number(tail) + 1) : 1;
  const last = to === undefined ? output.length : Number(to);
  if (first < 1 || last < first || first > output.length) throw new Error(`Of ${output.length} lines of output, none is left: ${marker}`);
  const lines = [...(first > 1 ? ['…'] : []), ...output.slice(first - 1, last), ...(last < output.length ? ['…'] : [])];
  const longest = Math.max(0, ...[...lines.join('\n').matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${marker}\n${fence}text\n${lines.join('\n')}\n${fence}\n<!-- /example -->`;
}

/** The arguments of a command that needs no shell: words, and words in single quotes. */
function argumentsOf(command: string): string[] {
  if (!command.startsWith(program)) throw new Error(`An example runs \`${program}…\`, not: ${command}`);
  const words = command.slice(program.length);
  const odd = /[|<>;&$`*?\\~()"=]/.exec(words.replace(/'[^']*'/g, ''));
  if (odd !== null)
    throw new Error(`An example runs without a shell and knows lines= and tail= only, so it cannot hold ${odd[0]}: ${words}`);
  return [...words.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

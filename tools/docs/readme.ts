import { cutOutput } from './cut-output.ts';
import { type Example, readExample } from './example.ts';

/** One shown command: `<!-- example: npm run -s trailward -- explain UpdateUser lines=1-40 -->` … `<!-- /example -->`. */
const block = /^<!-- example: (?<text>.+?) -->\n(?:.*\n)*?<!-- \/example -->$/gm;
const opening = /^<!-- example\b.*$/gm;
const closing = /^<!-- \/example -->$/gm;

/** Runs trailward and gives what a terminal would show. It is asked for all examples of a page at once, in their order. */
export type RunExample = (example: Example) => Promise<string>;

export interface ReadmeOptions {
  /** Whether the command itself is shown above its output. */
  showsCommand?: boolean;
}

/**
 * A Markdown text with every example block filled with the real output, or the part of it that the example asks for.
 * @throws Error when a marker is not understood or has no partner, so that no example goes stale unseen
 */
export async function readme(markdown: string, run: RunExample, options: ReadmeOptions = {}): Promise<string> {
  const blocks = [...markdown.matchAll(block)];
  const markers = [...markdown.matchAll(opening)];
  const lost = markers.find(({ index }) => !blocks.some((found) => found.index === index));
  if (lost !== undefined) throw new Error(`This example is not understood, or ends nowhere: ${lost[0]}`);
  const ends = [...markdown.matchAll(closing)].length;
  if (ends !== blocks.length) throw new Error(`${ends} examples end, but ${blocks.length} begin.`);
  const filled = await Promise.all(blocks.map((found) => fill(found, run, options)));
  const pieces = blocks.flatMap((found, index) => {
    const previous = blocks[index - 1];
    return [markdown.slice(previous === undefined ? 0 : previous.index + previous[0].length, found.index), filled[index] ?? ''];
  });
  const last = blocks.at(-1);
  return [...pieces, markdown.slice(last === undefined ? 0 : last.index + last[0].length)].join('');
}

async function fill(found: RegExpExecArray, run: RunExample, { showsCommand = false }: ReadmeOptions): Promise<string> {
  const marker = found[0].slice(0, found[0].indexOf('\n'));
  const example = readExample(found.groups?.['text'] ?? '');
  const output = await run(example);
  const lines = cutOutput(output, example);
  const longest = Math.max(0, ...[...lines.join('\n').matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  const command = showsCommand ? `\`\`\`sh\n${commandLines(example.args)}\n\`\`\`\n\n` : '';
  return `${marker}\n${command}${fence}${example.lang}\n${lines.join('\n')}\n${fence}\n<!-- /example -->`;
}

/** A command as people type it, with a line break before an option where it would be too long. */
function commandLines(args: readonly string[]): string {
  const words = ['trailward', ...args.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word}'`))];
  const lines: string[] = [];
  for (const [index, word] of words.entries()) {
    const line = lines.at(-1);
    // An option and its value stay together.
    const more = word.startsWith('--') ? `${word} ${words[index + 1] ?? ''}` : word;
    if (line === undefined) lines.push(word);
    else if (`${line} ${more}`.length > 96 && word.startsWith('--')) lines.push(`  ${word}`);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join(' \\\n');
}

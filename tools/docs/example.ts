/** What an example of a page asks for: a command, and which part of its output is shown. */
export interface Example {
  /** Arguments of trailward. */
  args: readonly string[];
  /** First and last line that is shown, from 1. */
  lines?: readonly [number, number];
  /** So many of the last lines. */
  tail?: number;
  /** From the first line that begins with this text, and up to the line before the one that begins with `until`. */
  from?: string;
  until?: string;
  /** Language of the fence. */
  lang: string;
  /** The exit code that is right; undefined where 0, 1, 3 and 4 are. */
  exit?: number;
  /** Id of an access key that somebody used before the command. */
  used?: string;
}

const program = 'npm run -s trailward -- ';
const attribute = / (lines|tail|from|until|lang|exit|used)=('[^']*'|[^\s']\S*)$/;

/**
 * Reads what stands between `<!-- example: ` and ` -->`: a command, and then attributes such as `lines=1-40`, `tail=20`,
 * `from='# Step 1' until='forward()'`, `lang=python`, `exit=2`, `used=AKIA…`.
 * @throws Error when it is no command of trailward, or more than a command without a shell
 */
export function readExample(text: string): Example {
  let rest = text;
  const found: Record<string, string> = {};
  for (let match = attribute.exec(rest); match !== null; match = attribute.exec(rest)) {
    const [whole, name = '', value = ''] = match;
    found[name] = value.startsWith("'") ? value.slice(1, -1) : value;
    rest = rest.slice(0, -whole.length);
  }
  const { lines, tail, from, until, lang = 'text', exit, used } = found;
  const [first, last] = (lines ?? '').split('-').map(Number);
  if (lines !== undefined && !/^\d+-\d+$/.test(lines)) throw new Error(`lines=${lines} is not two numbers: ${text}`);
  return {
    args: argumentsOf(rest),
    lang,
    ...(first === undefined || last === undefined ? {} : { lines: [first, last] }),
    ...(tail === undefined ? {} : { tail: Number(tail) }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(exit === undefined ? {} : { exit: Number(exit) }),
    ...(used === undefined ? {} : { used }),
  };
}

/** The arguments of a command that needs no shell: words, and words in single quotes. */
function argumentsOf(command: string): string[] {
  if (!command.startsWith(program)) throw new Error(`An example runs \`${program}…\`, not: ${command}`);
  const words = command.slice(program.length);
  const odd = /[|<>;&$`*?\\~()"]/.exec(words.replace(/'[^']*'/g, ''));
  if (odd !== null) throw new Error(`An example runs without a shell, so it cannot hold ${odd[0]}: ${words}`);
  const alone = / (?<!--\S+ )(\w+)=/.exec(words.replace(/'[^']*'/g, ''));
  if (alone !== null) throw new Error(`${alone[1]}= is no attribute of an example: ${words}`);
  return [...words.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
}

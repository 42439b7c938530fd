/** The inside of a JSON string in plain ASCII: every other letter as `\uXXXX`. */
export function asciiText(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

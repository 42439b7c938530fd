/** Words as a sentence begins: `Inline policy p of user alice`. */
export function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

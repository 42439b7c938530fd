/** Words as the beginning of a sentence: with a capital letter. */
export function capitalised(text: string): string {
  return text.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}

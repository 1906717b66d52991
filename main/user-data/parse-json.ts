/** The value of a JSON text; undefined, which no schema of ours takes, where the text is damaged. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

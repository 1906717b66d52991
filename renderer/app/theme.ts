/** What the window looks like: as main has told the system, and with more contrast where a person has asked it for that. */
const dark = matchMedia('(prefers-color-scheme: dark)');
const contrast = matchMedia('(prefers-contrast: more)');

/** Puts the theme in use on the page, and again whenever it changes. The result ends it. */
export function followTheme(root: HTMLElement): () => void {
  const put = (): void => {
    root.dataset['theme'] = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
  };
  put();
  for (const query of [dark, contrast]) query.addEventListener('change', put);
  return () => {
    for (const query of [dark, contrast]) query.removeEventListener('change', put);
  };
}

import { format, resolveConfig } from 'prettier';
import { shortcutSections, type ShortcutSection } from '../renderer/dialogs/shortcut-sections';
import { inRoot } from './paths.js';

/** Where the list of shortcuts stands for those who read. */
export const shortcutPagePath = inRoot('docs/shortcuts.md');

const head = `# Keyboard shortcuts

Made from the list of commands, as the window's own sheet (F1) is; \`node build/shortcuts.mjs\` makes this page again.
Keys that would type or move something elsewhere (single letters, arrows, Enter, Delete, Esc) act while the diagram has
the focus. Where two are given, either will do.
`;

/** The page of all shortcuts: a table for each menu, a column for each system. */
export async function shortcutPage(): Promise<string> {
  const onMac = new Map(shortcutSections('mac').map((section) => [section.title, section]));
  const tables = shortcutSections('other').map((section) => table(section, onMac.get(section.title)));
  const text = [head, ...tables].join('\n');
  return format(text, { ...(await resolveConfig(shortcutPagePath)), parser: 'markdown' });
}

function table({ title, lines }: ShortcutSection, onMac: ShortcutSection | undefined): string {
  const macKeys = new Map(onMac?.lines.map(({ label, keys }) => [label, keys]));
  const rows = lines.map(({ label, keys }) => `| ${label} | ${code(keys)} | ${code(macKeys.get(label) ?? [])} |\n`);
  return `## ${title}\n\n| | Windows, Linux | macOS |\n|-|-|-|\n${rows.join('')}`;
}

const code = (keys: readonly string[]): string => keys.map((text) => `\`${text}\``).join(', ');

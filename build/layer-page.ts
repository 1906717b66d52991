import { format, resolveConfig } from 'prettier';
import { initialSettings } from '../shared/document/edit/settings';
import { controlText, defaultText } from '../shared/editor/field-page';
import { formatShape } from '../shared/format-number';
import { frameworkNames } from '../shared/formats/names';
import { sumText } from '../shared/layers/derivation-text';
import { kindOf, kinds } from '../shared/layers/index';
import type { Category, Context, LayerKind } from '../shared/layers/kind';
import { categories, sampleInputs } from '../shared/layers/kind';
import { resolveSettings } from '../shared/layers/settings';
import { inRoot } from './paths.js';

/** Where the list of layers stands for those who read. */
export const layerPagePath = inRoot('docs/layers.md');

const head = `# Every layer

Made from the declarations of the kinds, as \`layerwright kinds --json\` is; \`node build/layers.mjs\` makes this page again.
Settings have the names that a project file gives them. Where Keras or PyTorch have another default than the lesson, it is in
brackets. The examples are new layers under the lesson's rules.
`;

/** The page of all kinds, family by family. */
export async function layerPage(): Promise<string> {
  const families = (Object.keys(categories) as Category[]).map(family);
  const text = [head, ...families.filter((part) => part !== '')].join('\n');
  return format(text, { ...(await resolveConfig(layerPagePath)), parser: 'markdown' });
}

function family(category: Category): string {
  const members = kinds.filter((kind) => kind.category === category);
  return members.length === 0 ? '' : `## ${categories[category]}\n\n${members.map(section).join('\n')}`;
}

function section(kind: LayerKind): string {
  const { keras, pytorch } = frameworkNames(kind);
  const lines = [
    kind.description,
    `Kind \`${kind.id}\`${named('Keras', keras)}${named('PyTorch', pytorch)}. Source: ${kind.source}.`,
    example(kind),
  ];
  return `### ${kind.label}\n\n${lines.filter((line) => line !== '').join('\n\n')}\n\n${fieldTable(kind)}\n`;
}

const named = (framework: string, names: readonly string[]): string =>
  names.length === 0 ? '' : `; ${framework} ${names.map((name) => `\`${name}\``).join(', ')}`;

/** `16×16×16 → 16×16×32; 16 × 288 + 32 = 4,640 parameters` */
function example(kind: LayerKind): string {
  const inputs = sampleInputs(kind);
  const { settings } = resolveSettings(kind.fields, initialSettings(kind), 'lesson', {});
  const context: Context = { settings, inputs, rules: 'lesson', order: 'channels-last', kindOf };
  const inferred = kind.infer(context);
  if (!inferred.ok) return '';
  const sum = sumText(kind.explain(context).parameters);
  const shapes = [inputs, inferred.value.outputs].filter((list) => list.length > 0);
  return `For example ${shapes.map((list) => list.map(formatShape).join(', ')).join(' → ')}${sum === undefined ? '' : `; ${sum} parameters`}.`;
}

function fieldTable({ fields }: LayerKind): string {
  const rows = Object.entries(fields).map(
    ([setting, field]) =>
      `| \`${setting}\` | ${field.label}. ${field.hint} | ${controlText(field)} | ${defaultText(field, fields)} |\n`,
  );
  return rows.length === 0 ? '' : `| setting | | takes | default |\n|-|-|-|-|\n${rows.join('')}`;
}

import { frameworkNames } from '@shared/formats/names';
import { kinds as allKinds } from '@shared/layers/index';
import { categories } from '@shared/layers/kind';
import type { Command } from './command';
import { exits } from './exit-codes';
import { kindJson } from './kinds-json';
import type { Outside } from './outside';
import { styleFor } from './style';
import type { Style } from './style';
import type { Column } from './table';
import { tableLines } from './table';

/** Every kind of layer: a table for people, or all of each as one line of JSON. */
export const kinds: Command = {
  name: 'kinds',
  usage: '[--json]',
  purpose: 'List every kind of layer, with what Keras and PyTorch call it.',
  operands: [0, 0],
  options: {
    json: {
      type: 'boolean',
      purpose: 'One JSON object a kind, with its fields and their defaults under every rule set.',
    },
  },
  run: async ({ options }, outside) => {
    if (options['json'] === true) await writeJson(outside);
    else await outside.write(table(styleFor(outside.colours)));
    return exits.ok;
  },
};

async function writeJson(outside: Outside): Promise<void> {
  for (const kind of allKinds) await outside.write(`${JSON.stringify(kindJson(kind))}\n`);
}

const columns: readonly Column[] = [
  { heading: 'kind' },
  { heading: 'name' },
  { heading: 'family' },
  { heading: 'Keras' },
  { heading: 'PyTorch' },
];

function table(style: Style): string {
  const rows = allKinds.map((kind) => {
    const { keras, pytorch } = frameworkNames(kind);
    return [kind.id, kind.label, categories[kind.category], some(keras), some(pytorch)];
  });
  const { head, body, foot } = tableLines(columns, rows, [[`${rows.length} kinds`]]);
  return `${[...head.map((line) => style('faint', line)), ...body, ...foot].join('\n')}\n`;
}

/** The first few of many names: an activation has dozens. */
const most = 4;

const some = (names: readonly string[]): string =>
  names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} … (${names.length})`;

import { readFileSync } from 'node:fs';
import { analyze } from '@shared/analysis/analyze';
import { setSettings } from '@shared/document/edit/settings';
import { parseProject } from '@shared/document/file';
import { apply } from '@shared/document/patch';
import type { Row } from './row';
import { spreadOf, time } from './measure';
import { residualNetwork } from './residual';

const sizes = [1_000, 10_000, 100_000];

/** How many layers are analysed from scratch in all: as many of small networks as of large ones, so that all run as well compiled. */
const analysed = 1_000_000;

/** What working out a whole network takes, and what an edit of one layer of it takes. */
export const analysisRows = (): readonly Row[] => [
  ...sizes.flatMap((size) => [fromScratch(size), localEdit(size)]),
  blocks(),
];

function fromScratch(size: number): Row {
  const document = residualNetwork(size);
  const layers = document.layers.size;
  const times = time(
    () => analyze(document),
    () => undefined,
    analysed / size,
  );
  return {
    what: `analysis from scratch, ${size.toLocaleString('en')} layers`,
    unit: 'ns a layer',
    ...spreadOf(times.map((nanoseconds) => nanoseconds / layers)),
    goal: 100,
    floor: 500,
  };
}

/** The last normalization of the network loses its offset, and gets it back. */
function localEdit(size: number): Row {
  const document = residualNetwork(size);
  const last = [...document.layers].findLast(({ kind }) => kind === 'batch-norm')?.id ?? '';
  let state = { document, analysis: analyze(document) };
  const prepare = (at: number) => {
    const patch = setSettings(state.document, [last], { center: at % 2 === 0 ? false : undefined });
    if (!patch.ok) throw new Error(patch.error.text().message);
    return apply(state.document, patch.value);
  };
  const times = time(
    (next: typeof document) => (state = { document: next, analysis: analyze(next, state.analysis) }),
    prepare,
    200,
  );
  return {
    what: `a local edit, ${size.toLocaleString('en')} layers`,
    unit: 'µs',
    ...spreadOf(times.map((nanoseconds) => nanoseconds / 1_000)),
    goal: 50,
    floor: 500,
  };
}

/** Eighty layers of a Transformer as one block, of which one is worked out and the others follow. */
function blocks(): Row {
  const parsed = parseProject(readFileSync('examples/llama-2-70b.layerwright', 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.text().message);
  const times = time(
    () => analyze(parsed.value),
    () => undefined,
    500,
  );
  return {
    what: 'analysis from scratch, Llama 2 70B as blocks',
    unit: 'µs',
    ...spreadOf(times.map((nanoseconds) => nanoseconds / 1_000)),
    goal: 500,
    floor: 1_000,
  };
}

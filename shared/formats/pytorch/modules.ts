import type { Json, JsonObject } from '../../json';
import type { FrameworkClass } from '../framework-class';
import { attentions } from './attentions';
import { activations } from './activations';
import { convolutions } from './convolutions';
import { dense } from './dense';
import { embeddings } from './embeddings';
import { mergings } from './mergings';
import { normalizations } from './normalizations';
import { poolings } from './poolings';
import { recurrents } from './recurrents';
import { regularizations } from './regularizations';
import { reshapings } from './reshapings';

/** THE table of the modules of `torch.nn`. */
export const torchModules: ReadonlyMap<string, FrameworkClass> = new Map<string, FrameworkClass>(
  Object.entries({
    ...poolings,
    ...convolutions,
    ...attentions,
    ...dense,
    ...normalizations,
    ...embeddings,
    ...activations,
    ...regularizations,
    ...mergings,
    ...recurrents,
    ...reshapings,
  }),
);

/** Arguments as a module was called with them, by name: those without one count in order. */
export function namedArguments(module: FrameworkClass, positional: readonly Json[], named: JsonObject): JsonObject {
  const names = Object.keys(module.arguments);
  return { ...Object.fromEntries(positional.map((value, index) => [names[index] ?? String(index), value])), ...named };
}

import type { FrameworkClass } from '../framework-class';
import { attentions } from './attentions';
import { activations } from './activations';
import { convolutions } from './convolutions';
import { dense } from './dense';
import { embeddings } from './embeddings';
import { mergings } from './mergings';
import { normalizations } from './normalizations';
import { poolings } from './poolings';
import { preprocessings } from './preprocessings';
import { recurrents } from './recurrents';
import { regularizations } from './regularizations';
import { reshapings } from './reshapings';

/** THE table of Keras' classes, by the names that a saved model gives them. */
export const kerasClasses: ReadonlyMap<string, FrameworkClass> = new Map<string, FrameworkClass>(
  Object.entries({
    ...attentions,
    ...convolutions,
    ...poolings,
    ...dense,
    ...normalizations,
    ...embeddings,
    ...preprocessings,
    ...recurrents,
    ...activations,
    ...regularizations,
    ...reshapings,
    ...mergings,
  }),
);

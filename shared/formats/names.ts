import type { LayerKind } from '../layers/kind';
import type { FrameworkClass } from './framework-class';
import { kerasClasses } from './keras/classes';
import { torchModules } from './pytorch/modules';

/** What frameworks call a kind: the classes and modules that are of it. Empty where a framework has none. */
export interface FrameworkNames {
  readonly keras: readonly string[];
  readonly pytorch: readonly string[];
}

export const frameworkNames = (kind: LayerKind): FrameworkNames => ({
  keras: [...namesIn(kerasClasses, kind), ...(otherNames[kind.id]?.keras ?? [])],
  pytorch: [...namesIn(torchModules, kind), ...(otherNames[kind.id]?.pytorch ?? [])],
});

/** Names of no class in the tables: those that the import reads by themselves, and the functions by which PyTorch wraps a layer. */
const otherNames: Readonly<Partial<Record<string, Partial<FrameworkNames>>>> = {
  input: { keras: ['InputLayer'] },
  opaque: { keras: ['Lambda'] },
  'spectral-norm': { pytorch: ['spectral_norm'] },
  'weight-norm': { pytorch: ['weight_norm'] },
};

const namesIn = (classes: ReadonlyMap<string, FrameworkClass>, { id }: LayerKind): readonly string[] =>
  [...classes].flatMap(([name, { kind }]) => (kind === id ? [name] : []));

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
  keras: namesIn(kerasClasses, kind),
  pytorch: namesIn(torchModules, kind),
});

const namesIn = (classes: ReadonlyMap<string, FrameworkClass>, { id }: LayerKind): readonly string[] =>
  [...classes].flatMap(([name, { kind }]) => (kind === id ? [name] : []));

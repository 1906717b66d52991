import { inputPort, isMerge } from '../../document/ports';
import { kindOf } from '../../layers/index';
import { outputNames } from '../../layers/kind';
import { resolveSettings } from '../../layers/settings';
import type { Made } from './import-layer';
import type { Call, ModelLayer, Tensor } from './import-model';
import { isOperation } from './import-operations';

/** Where tensors enter and leave a layer of a network. */
export interface Ports {
  readonly output: (index: number) => string;
  /** True where the output of a network may be taken from the layer as it is: a network gives the first output of its last layers. */
  readonly leaves: (output: number) => boolean;
  readonly arrange: (call: Call) => Arranged;
}

/** The tensors of a call by the ports that they enter. */
export interface Arranged {
  readonly tensors: readonly (readonly [port: string, tensor: Tensor])[];
  /** The names of arguments whose tensors are no inputs. */
  readonly unread: readonly string[];
}

/** The ends of a model's network: its input layers by id and as the model calls them, and the layers that its outputs leave. */
export interface Ends {
  readonly inputs: readonly string[];
  readonly inputNames: readonly string[];
  readonly outputs: readonly string[];
}

/** The ports of a block, which are layers of its network. */
export const blockPorts = ({ inputs, inputNames, outputs }: Ends): Ports => ({
  output: (index) => outputs[index] ?? nameless('output', index),
  leaves: () => outputs.length === 1,
  arrange: (call) =>
    arrange(call, { port: (index) => inputs[index] ?? nameless('input', index), names: inputNames, takesAll: true }),
});

/** The ports of a layer that has a kind. */
export function kindPorts(layer: ModelLayer, { kind: id, settings }: Made): Ports {
  const kind = kindOf(id);
  if (!kind) throw new Error(`There is no kind ${id}.`);
  const outputs = outputNames(kind, resolveSettings(kind.fields, settings, 'keras', {}).settings);
  const inputs = {
    port: (index: number) => inputPort(kind, index),
    names: kind.inputNames ?? [],
    takesAll: isMerge(kind) || isOperation(layer),
  };
  return {
    output: (index) => outputs[index] ?? nameless('output', index),
    leaves: (output) => output === 0,
    arrange: (call) => arrange(call, inputs),
  };
}

/** A port that the layer does not have, which is then its problem. */
const nameless = (what: string, index: number): string => `${what}_${index + 1}`;

interface Inputs {
  readonly port: (index: number) => string;
  /** The arguments that are inputs, in order. */
  readonly names: readonly string[];
  /** Whatever tensor it is given is an input. */
  readonly takesAll: boolean;
}

/** Arguments that are more than one input, or what layers call their only one. They follow what is given by position. */
const following: ReadonlySet<string> = new Set(['inputs', 'initial_state']);

function arrange({ inputs, named }: Call, { port, names, takesAll }: Inputs): Arranged {
  const tensors = inputs.map((tensor, index) => [port(index), tensor] as const);
  const unread: string[] = [];
  for (const [name, given] of named) {
    const place = names.indexOf(name);
    const follows = takesAll || following.has(name) || tensors.length === 0;
    const start = place >= 0 ? place : tensors.length;
    if (place >= 0 || follows) tensors.push(...given.map((tensor, index) => [port(start + index), tensor] as const));
    else unread.push(name);
  }
  return { tensors, unread };
}

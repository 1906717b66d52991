import { inputPort, isMerge } from '../../document/ports';
import { kindOf } from '../../layers/index';
import { outputNames } from '../../layers/kind';
import { resolveSettings } from '../../layers/settings';
import type { Made } from './import-layer';
import { isMask } from './import-masks';
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
export function blockPorts({ inputs, inputNames, outputs }: Ends): Ports {
  const entries: Inputs = {
    port: (index) => inputs[index] ?? nameless('input', index),
    named: (name) => inputs[inputNames.indexOf(name)],
    takesAll: true,
  };
  return {
    output: (index) => outputs[index] ?? nameless('output', index),
    leaves: () => outputs.length === 1,
    arrange: (call) => arrange(call, entries),
  };
}

/** The ports of a layer that has a kind. */
export function kindPorts(layer: ModelLayer, { kind: id, settings, ports = [] }: Made): Ports {
  const kind = kindOf(id);
  if (!kind) throw new Error(`There is no kind ${id}.`);
  const outputs = outputNames(kind, resolveSettings(kind.fields, settings, 'keras', {}).settings);
  const names = kind.inputNames ?? [];
  const inputs: Inputs = {
    port: (index) => ports[index] ?? inputPort(kind, index),
    named: (name) => (names.includes(name) ? inputPort(kind, names.indexOf(name)) : undefined),
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
  /** Where what is given by position enters. */
  readonly port: (index: number) => string;
  /** Where what is given as this argument enters; `undefined` for an argument that is no input. */
  readonly named: (name: string) => string | undefined;
  /** Whatever tensor it is given is an input, other than a mask. */
  readonly takesAll: boolean;
}

/** Arguments that are more than one input, or what layers call their only one. They follow what is given by position. */
const following: ReadonlySet<string> = new Set(['inputs', 'initial_state']);

function arrange({ inputs, named }: Call, { port, named: portNamed, takesAll }: Inputs): Arranged {
  const tensors = inputs.map((tensor, index) => [port(index), tensor] as const);
  const unread: string[] = [];
  for (const [name, given] of named) {
    const start = tensors.length;
    const own = portNamed(name);
    if (own !== undefined) tensors.push(...given.map((tensor) => [own, tensor] as const));
    else if (!isMask(name) && (takesAll || following.has(name) || start === 0))
      tensors.push(...given.map((tensor, index) => [port(start + index), tensor] as const));
    else unread.push(name);
  }
  return { tensors, unread };
}

import type { Json } from '../json';
import type { Problem } from '../result';
import { problem } from '../result';

/** Why a text does not open as a project. The file it came from is left as it is. */
export type FileFault = Problem;

interface Place {
  readonly line: number;
  readonly column: number;
}

const say = ({ line, column }: Place): string => `line ${line}, column ${column}`;

const newerLayerwright = 'Open the file with a newer version of Layerwright.';

/** The text begins like a project and is damaged. `cut` is true where it ends too early. */
export const notJson = problem<Place & { readonly cut: boolean }>({
  code: 'not-json',
  severity: 'error',
  text: ({ cut, ...place }) => ({
    message: cut
      ? `The file is damaged: it ends too early, at ${say(place)}.`
      : `The file is damaged at ${say(place)}.`,
    expected: 'A whole project file',
    received: cut ? 'The beginning of one' : 'Text that is not JSON',
    remedy: 'Restore the file from a backup or from version control.',
  }),
});

export const emptyFile = problem<null>({
  code: 'not-json',
  severity: 'error',
  text: () => ({
    message: 'The file is damaged: there is nothing in it.',
    expected: 'A whole project file',
    received: 'Nothing',
    remedy: 'Restore the file from a backup or from version control.',
  }),
});

export const notAProject = problem<{ readonly received: string }>({
  code: 'not-a-project',
  severity: 'error',
  text: ({ received }) => ({
    message: 'The file is not a Layerwright project.',
    expected: 'JSON with "format": "layerwright", or a Keras model as JSON',
    received,
    remedy: 'Choose a project file, whose name ends in .layerwright, or what model.to_json() wrote.',
  }),
});

export const newerVersion = problem<{ readonly version: number; readonly newest: number }>({
  code: 'newer-version',
  severity: 'error',
  text: ({ version, newest }) => ({
    message: 'The file was saved by a newer version of Layerwright.',
    expected: `Format version ${newest} or older`,
    received: `Format version ${version}`,
    remedy: newerLayerwright,
  }),
});

/** A value that the format does not allow; `where` says which, as in `block.repeat of layer "stage_1"`. */
export const invalidValue = problem<{ where: string; expected: string; received: string }>({
  code: 'invalid',
  severity: 'error',
  text: ({ where, expected, received }) => ({
    message: `The file does not keep to its format: ${where}.`,
    expected,
    received,
    remedy: 'Correct the value in a text editor. If a newer version of Layerwright saved the file, open it with that.',
  }),
});

export const duplicateId = problem<{ readonly item: string }>({
  code: 'duplicate-id',
  severity: 'error',
  text: ({ item }) => ({
    message: `There is more than one ${item}.`,
    expected: 'Every id once',
    received: `${item} twice`,
    remedy: 'Give one of the two another id in a text editor. Merged versions of a file often cause this.',
  }),
});

export const tooLarge = problem<{ readonly expected: string; readonly received: string }>({
  code: 'too-large',
  severity: 'error',
  text: ({ expected, received }) => ({
    message: 'The file is too large for a project.',
    expected,
    received,
    remedy: 'Choose a project file.',
  }),
});

export const tooManyLayers = problem<{ readonly expected: string }>({
  code: 'too-large',
  severity: 'error',
  text: ({ expected }) => ({
    message: 'The project has too many layers to be worked out.',
    expected,
    received: 'More than that',
    remedy: 'Repeat its blocks less often, or take some of them out.',
  }),
});

export const tooDeep = problem<Place & { readonly deepest: number }>({
  code: 'too-deep',
  severity: 'error',
  text: ({ deepest, ...place }) => ({
    message: `The file is nested too deeply at ${say(place)}.`,
    expected: `At most ${deepest} brackets inside one another`,
    received: 'More than that',
    remedy: 'Choose a project file.',
  }),
});

export const inexactNumber = problem<Place>({
  code: 'inexact-number',
  severity: 'error',
  text: (place) => ({
    message: `The number at ${say(place)} is too large to be kept exactly.`,
    expected: `A number, or a whole number up to ${Number.MAX_SAFE_INTEGER}`,
    received: 'A larger one',
    remedy: 'Write it as text, in quotes.',
  }),
});

/** The file opens, without a connection that leads nowhere; merged versions of a file may have one. */
export const looseConnection = problem<{ readonly id: string; readonly layer: string }>({
  code: 'loose-connection',
  severity: 'warning',
  text: ({ id, layer }) => ({
    message: `Connection "${id}" was left out: its network has no layer "${layer}".`,
    expected: 'Connections between layers of one network',
    received: `A connection to "${layer}"`,
    remedy: 'Connect the layers again where it is missed; saving leaves it out for good.',
  }),
});

/** The file opens, with an empty network in the place of one that is named and not there. */
export const missingNetwork = problem<{ readonly id: string }>({
  code: 'missing-network',
  severity: 'warning',
  text: ({ id }) => ({
    message: `Network "${id}" is not in the file; an empty one stands in its place.`,
    expected: 'Every network that is named somewhere',
    received: `No network "${id}"`,
    remedy: 'Restore the network from another version of the file, or remove what names it.',
  }),
});

const longest = 60;

/** A value as a sentence quotes it: its JSON, shortened; `nothing` where there is none. */
export function show(value: Json | undefined): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

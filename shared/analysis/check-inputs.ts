import type { Layer } from '../document/document';
import type { Finding } from './analysis';
import type { Arrivals, BrokenInput } from './arrivals';
import { finding, inCycle, inputUnknown, noInput, noSuchOutput, tooManyInputs } from './findings';

const fine: readonly Finding[] = [];

/** What is wrong with the inputs of a layer that takes at least so many, and at most so many. */
export function checkInputs(layer: Layer, arrivals: Arrivals, least: number, most: number): readonly Finding[] {
  const { shapes, broken } = arrivals;
  const count = shapes.length;
  if (count >= least && count <= most && broken.length === 0 && !shapes.includes(null)) return fine;
  const findings = broken.map((input) => brokenInput(layer, input));
  const data = { layer: layer.name, expected: least, received: count };
  if (count < least) findings.push(finding(layer, noInput(data), [{ do: 'attach' }]));
  if (count > most) {
    const extra = Array.from({ length: count - most }, (_, index) => most + index);
    findings.push(finding(layer, tooManyInputs(data), [{ do: 'disconnect', inputs: extra }]));
  }
  if (waitsFor(arrivals, most)) findings.push(finding(layer, inputUnknown({ layer: layer.name })));
  return findings;
}

export const brokenInput = (layer: Layer, { input, why }: BrokenInput): Finding => {
  const problem = why === 'cycle' ? inCycle : noSuchOutput;
  return finding(layer, problem({ layer: layer.name }), [{ do: 'disconnect', inputs: [input] }]);
};

/** True where an input that is taken in comes from a layer whose own shape is not known. */
const waitsFor = ({ shapes, broken }: Arrivals, most: number): boolean =>
  shapes.some((shape, index) => shape === null && index < most && !broken.some(({ input }) => input === index));

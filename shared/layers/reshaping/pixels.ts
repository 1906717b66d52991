import type { Result } from '../../result';
import type { AxisStep, Expression } from '../derivation';
import { axisOf, axisStep, axisTerm, settingOf, valueOf } from '../derivation';
import { integer } from '../fields/index';
import type { AxisReach, Reach } from '../reach';
import type { Axis, AxisOrder, Shape } from '../shape';
import { channelAxis, isKnown } from '../shape';
import { requireFeatureMap } from '../window';
import type { Context } from '../kind';

/** The setting that both kinds have. */
export const factorFields = {
  factor: integer({
    label: 'Factor',
    hint: 'How many cells beside each other are one cell with more channels.',
    initial: 2,
  }),
};

export const factorOf = ({ factor }: { readonly factor: number }): Expression => settingOf('factor', factor);

/**
 * Channels exchanged for cells, or cells for channels: what pixel shuffling and unshuffling share. The map is the last three axes of
 * what arrives; those before it, such as the frames of a video, stay.
 */
export interface Exchange {
  readonly channels: (n: Expression) => Expression;
  /** The same for rows and columns. */
  readonly cells: (n: Expression) => Expression;
}

/** The map in what arrives. Fails with `wrong-rank` where there is none. */
export const mapIn = (input: Shape, order: AxisOrder): Result<Shape> => requireFeatureMap(input.slice(-3), order, 2);

/** An axis of the map: where it stands in what arrives, and whether it is that of the channels. */
interface MapAxis {
  readonly at: number;
  readonly size: Axis;
  readonly isChannels: boolean;
}

const mapAxes = (input: Shape, order: AxisOrder): readonly MapAxis[] =>
  input.slice(-3).map((size, index, map) => ({
    at: input.length - 3 + index,
    size,
    isChannels: index === channelAxis(map, order),
  }));

/** The known sizes of the channels, or of rows and columns. */
export const sizesIn = (input: Shape, order: AxisOrder, what: keyof Exchange): readonly number[] =>
  mapAxes(input, order).flatMap(({ size, isChannels }) =>
    isKnown(size) && isChannels === (what === 'channels') ? [size] : [],
  );

const made = ({ at, size, isChannels }: MapAxis, { channels, cells }: Exchange): Expression | undefined =>
  isKnown(size) ? (isChannels ? channels : cells)(axisOf(0, at, size)) : undefined;

/** The shape with its map exchanged, by a factor that leaves all as it is where it is 1. */
export function exchanged(input: Shape, order: AxisOrder, factor: number, exchange: Exchange): Shape {
  if (factor === 1) return input;
  const sizes = mapAxes(input, order).map((axis) => {
    const expression = made(axis, exchange);
    return expression ? valueOf(expression) : null;
  });
  return [...input.slice(0, -3), ...sizes];
}

export const explainExchange = (input: Shape, order: AxisOrder, exchange: Exchange): readonly AxisStep[] =>
  mapAxes(input, order).flatMap((axis, index) => {
    const expression = made(axis, exchange);
    return expression ? [axisStep(axis.at, axisTerm(index, input.slice(-3), order), expression)] : [];
  });

/** What rows and columns of the map see; nothing is said of what stands before it. */
export const seesPixels = ({ inputs: [input = []] }: Pick<Context, 'inputs'>, axis: AxisReach): Reach =>
  input.length === 3 ? [axis, axis] : 'unknown';

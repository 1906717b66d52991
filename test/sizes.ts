// How much the random tests do. `npm test` takes the small sizes, `npm run test:long` the full ones; the seed is always
// printed, and LAYERWRIGHT_SEED repeats a run.

/** True under `npm run test:long`. */
export const long = process.env['LAYERWRIGHT_LONG'] === '1';

/** The seed of every random test of this run: fixed, unless LAYERWRIGHT_SEED names another. */
export const seed = Number(process.env['LAYERWRIGHT_SEED'] ?? 20_201_003);

export const sizes = {
  /** Random networks each law is tried on. */
  randomNetworks: long ? 500 : 60,
  /** Random edits in a row, on one network. */
  editsPerNetwork: long ? 200 : 40,
  /** Random documents that the published JSON Schema and the loader must agree on. */
  generatedDocuments: long ? 10_000 : 500,
  /** Random strings whose drawn width is compared with the width table. */
  measuredStrings: long ? 5_000 : 1_000,
  /** The weights of a layer that are counted one by one; those of a large language model would take minutes. */
  recountedWeights: long ? 100_000_000 : 2_500_000,
  /** Times a process is killed in mid save. */
  kills: long ? 1_000 : 150,
  /** Random power cuts in mid save. */
  powerCuts: long ? 100_000 : 10_000,
  /** Runs of any other property. */
  propertyRuns: long ? 2_000 : 200,
};

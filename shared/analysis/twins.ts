import type { Layer } from '../document/document';
import { sameJson } from '../json';
import type { LayerAnalysis } from './analysis';
import type { Surroundings } from './analyze-layer';
import { analysisOf, analyzeLayer } from './analyze-layer';
import type { Arrivals } from './arrivals';
import { sameArrivals } from './arrivals';

/** How many layers of a kind are remembered: more than a repeated cell has, and few enough to compare with where no two are alike. */
const memory = 16;

/**
 * Analyses layers of one network that may be alike. Deep networks repeat the same layers with the same inputs over and over; twins
 * differ in id, name and place only, and share all that was found out about the first of them.
 */
export class Twins {
  /** The layers that others may be twins of, by kind, the latest first. */
  readonly #known = new Map<string, LayerAnalysis[]>();

  constructor(private readonly surroundings: Surroundings) {}

  analyze(layer: Layer, arrivals: Arrivals): LayerAnalysis {
    const known = this.#known.get(layer.kind);
    const twin = known && twinOf(layer, arrivals, known);
    if (twin) return analysisOf(layer, twin.arrivals, this.surroundings, twin);
    const analysis = analyzeLayer(layer, arrivals, this.surroundings);
    // A finding names its layer.
    if (analysis.findings.length === 0) this.#remember(analysis, known);
    return analysis;
  }

  #remember(analysis: LayerAnalysis, known: LayerAnalysis[] | undefined): void {
    if (!known) this.#known.set(analysis.layer.kind, [analysis]);
    else if (known.unshift(analysis) > memory) known.pop();
  }
}

function twinOf(layer: Layer, arrivals: Arrivals, known: readonly LayerAnalysis[]): LayerAnalysis | undefined {
  // Not `find`, whose callback would be made anew for each of 100,000 layers.
  for (const other of known) if (sameArrivals(other.arrivals, arrivals) && isAlike(other.layer, layer)) return other;
  return undefined;
}

/** True for layers of one kind whose analyses differ only where what surrounds them, or arrives, does. */
const isAlike = (a: Layer, b: Layer): boolean =>
  a.rules === b.rules &&
  a.axisOrder === b.axisOrder &&
  a.frozen === b.frozen &&
  a.weightsOf === b.weightsOf &&
  sameJson(a.settings, b.settings);

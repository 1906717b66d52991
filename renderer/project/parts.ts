/**
 * What the parts of the editor can be asked to do by a command that only they can carry out. Each puts itself in while it is
 * shown: `$effect(() => project.parts.show('canvas', {...}))`.
 */
export interface Parts {
  canvas: CanvasPart;
  inspector: InspectorPart;
  palette: PalettePart;
}

export interface CanvasPart {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly zoomActual: () => void;
  readonly zoomFit: () => void;
  readonly zoomSelection: () => void;
  /** Gives the canvas the keyboard focus. */
  readonly focus: () => void;
  /** Lets the person choose, by arrows and Enter, the layer that this one should feed. */
  readonly connect: (from: string) => void;
  /** Lets the person write a note, or change the one that is there. */
  readonly addNote: () => void;
  readonly editNote: (note: string) => void;
}

export interface InspectorPart {
  /** Moves into the name of the selected layer, all of it selected. */
  readonly editName: () => void;
  /** Moves into the first setting of the selected layer. */
  readonly editSettings: () => void;
}

export interface PalettePart {
  /** Moves into the search. */
  readonly search: () => void;
}

/** The parts that are shown now. */
export class ShownParts {
  readonly #parts: { [Name in keyof Parts]?: Parts[Name] | undefined } = {};

  /** Puts a part in; the result takes it out again. */
  show<Name extends keyof Parts>(name: Name, part: Parts[Name]): () => void {
    this.#parts[name] = part;
    return () => {
      if (this.#parts[name] === part) this.#parts[name] = undefined;
    };
  }

  get canvas(): CanvasPart | undefined {
    return this.#parts.canvas;
  }

  get inspector(): InspectorPart | undefined {
    return this.#parts.inspector;
  }

  get palette(): PalettePart | undefined {
    return this.#parts.palette;
  }
}

/** The panels around the canvas. Their sizes and whether they are open belong to the window, not to the project. */
export type PanelName = 'palette' | 'inspector' | 'summary';

/** What the summary can show. */
export type SummaryTab = 'table' | 'problems';

interface Limits {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

interface PanelState {
  readonly size: number;
  readonly isOpen: boolean;
}

/** Width, or the height of the summary, in pixels. */
export const limits: Readonly<Record<PanelName, Limits>> = {
  palette: { usual: 208, least: 176, most: 320 },
  inspector: { usual: 304, least: 264, most: 440 },
  summary: { usual: 204, least: 120, most: Infinity },
};

/** Dragged so far below its least size, a panel closes. */
const closingDistance = 40;

const storageKey = 'layerwright.panels';

type Layout = Readonly<Record<PanelName, PanelState>>;

export class Panels {
  /** The one that is shown where there is room for one panel only. */
  front = $state<PanelName>('summary');
  /** True where there is room for one panel only. */
  oneOnly = $state(false);
  /** What the summary shows. */
  tab = $state<SummaryTab>('table');
  #layout = $state.raw<Layout>(startLayout());
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
    this.#layout = { ...startLayout(), ...readLayout(storage.getItem(storageKey)) };
  }

  isOpen(panel: PanelName): boolean {
    return this.#layout[panel].isOpen;
  }

  /** Whether a panel is on the screen now. */
  isShown(panel: PanelName): boolean {
    return this.oneOnly ? this.front === panel : this.isOpen(panel);
  }

  size(panel: PanelName): number {
    return this.#layout[panel].size;
  }

  toggle(panel: PanelName): void {
    if (this.oneOnly || !this.isOpen(panel)) this.show(panel);
    else this.close(panel);
  }

  show(panel: PanelName): void {
    this.front = panel;
    if (!this.oneOnly) this.#change(panel, { isOpen: true });
  }

  close(panel: PanelName): void {
    this.#change(panel, { isOpen: false });
  }

  /** Gives a panel a size, within its limits and the room there is; far too small closes it. */
  resize(panel: PanelName, wanted: number, room = Infinity): void {
    const { least, most } = limits[panel];
    if (wanted < least - closingDistance) this.close(panel);
    else this.#change(panel, { size: Math.max(least, Math.min(wanted, most, room)) });
  }

  /** Gives a panel the size it had before anyone changed it. */
  restore(panel: PanelName): void {
    this.#change(panel, { size: limits[panel].usual });
  }

  #change(panel: PanelName, change: Partial<PanelState>): void {
    this.#layout = { ...this.#layout, [panel]: { ...this.#layout[panel], ...change } };
    this.#storage.setItem(storageKey, JSON.stringify(this.#layout));
  }
}

function startLayout(): Layout {
  const open = (panel: PanelName): PanelState => ({ size: limits[panel].usual, isOpen: true });
  return { palette: open('palette'), inspector: open('inspector'), summary: open('summary') };
}

/** What was stored, as far as it makes sense. */
function readLayout(text: string | null): Partial<Layout> {
  const stored = parse(text);
  const names = Object.keys(limits) as readonly PanelName[];
  return Object.fromEntries(names.filter((name) => isPanelState(stored[name])).map((name) => [name, stored[name]]));
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

const isPanelState = (value: unknown): value is PanelState =>
  typeof value === 'object' &&
  value !== null &&
  'size' in value &&
  Number.isFinite(value.size) &&
  'isOpen' in value &&
  typeof value.isOpen === 'boolean';

/**
 * The picture as data. The window, the SVG, the PNG and the command line paint this and nothing else.
 *
 * A scene is a list of items in paint order. An item stands at a point and its marks are drawn from there, so that
 * moving a layer changes one point. Colours are names (`palette.ts` has their values). Selection, hover, focus, zoom
 * and level of detail are overlays of the view and have no place here. One unit is one CSS pixel at 100 %.
 */
import type { Analysis } from '../analysis/analysis';
import type { Document } from '../document/document';
import type { Box, Point } from '../layout/geometry';
import type { Paint } from './palette';
import type { FontWeight } from './typeface';

/** What a picture is made of, before anything has a place: `layoutInput(source)` says what the layout must place. */
export interface SceneSource {
  readonly document: Document;
  readonly analysis: Analysis;
}

export interface Scene {
  /** What the figure says above itself. */
  readonly title: string;
  /** One sentence for who cannot see it. */
  readonly description: string;
  /** The room that the layers, edges and notes take. */
  readonly diagram: Box;
  /** The room of everything, frame and margins included. */
  readonly bounds: Box;
  /** In paint order: what stands later covers what stands earlier. */
  readonly items: readonly SceneItem[];
}

/** `title`, `legend` and `footer` frame an exported figure; the window shows the others. */
export type Role = 'edge' | 'layer' | 'note' | 'title' | 'legend' | 'footer';

/** One thing in the picture. It keeps its identity from scene to scene as long as nothing about it changes. */
export interface SceneItem {
  /** Unique and stable: the role and the id of what it shows, such as `layer:conv_1`. */
  readonly key: string;
  readonly role: Role;
  /** The id of the layer, connection or note; for the frame, its role. */
  readonly id: string;
  /** What a screen reader says: "dense_1, Dense, 2 units, input 20×20×3 flattened to 1,200, 2,402 learnable parameters". */
  readonly label: string;
  /** Where the marks are drawn from. */
  readonly at: Point;
  /** The room the item takes in the picture, for culling and hit tests: the card of a layer, the line and labels of an edge. */
  readonly box: Box;
  readonly marks: readonly Mark[];
}

/** True for what the window leaves out: the title, legend and footer of an exported figure. */
export const isFrame = (item: SceneItem): boolean =>
  item.role === 'title' || item.role === 'legend' || item.role === 'footer';

/** The primitives. Positions are relative to the item (or to the group that holds them). */
export type Mark = RectMark | CircleMark | PathMark | TextMark | GroupMark;

/** How an outline is painted. What is absent is not painted: a mark has no fill and no stroke of its own accord. */
export interface Ink {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  /** Lengths of dash and gap. */
  readonly dash?: readonly [number, number];
  /** Round caps and joins, as the glyphs have them. */
  readonly round?: true;
  readonly opacity?: number;
}

export interface RectMark extends Ink {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export interface CircleMark extends Ink {
  readonly type: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PathMark extends Ink {
  readonly type: 'path';
  /** SVG path data. */
  readonly d: string;
}

export interface TextMark {
  readonly type: 'text';
  /** The point on the baseline that `anchor` names. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: FontWeight;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: Paint;
}

/** Marks drawn from another point and at another scale, such as a category's glyph on its tile. */
export interface GroupMark {
  readonly type: 'group';
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly marks: readonly Mark[];
}

/**
 * The one typeface of the diagram, on the screen and in every export.
 *
 * It is Inter, prepared by `build/font.mjs`: no kerning, no ligatures, tabular figures as the digits. It has a name of
 * its own so that an Inter installed on the reader's machine, which kerns, is never taken for it.
 */
export const fontFamily = 'Layerwright Sans';

/** What a figure asks for: our typeface first, then what comes closest where it could not be embedded. */
export const fontStack = `${fontFamily}, Inter, Arial, sans-serif`;

export const fontWeights = [400, 500, 600] as const;

export type FontWeight = (typeof fontWeights)[number];

/** The file of a weight, beside its licence in the build's `assets/fonts`. */
export const fontFile = (weight: FontWeight): string => `inter-${weight}.ttf`;
